/**
 * Interval arithmetic on doubles with outward rounding: what a formula can be at most and at least
 * while its symbols run over intervals. (Moore, Kearfott, Cloud: Introduction to Interval Analysis,
 * 2009.) The signs that rewriting asks for are found by {@code symbolic.sign}, with exact ends.
 */
package org.difflow.interval;
