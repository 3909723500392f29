/**
 * What is said about a text: source texts with their places, diagnostics with labels, notes and
 * help, the collector that sorts them, and the renderer of the layout that LANGUAGE.md prescribes.
 */
package org.difflow.diagnostic;
