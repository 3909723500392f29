/**
 * Random numbers that are a pure function of where they are used: (seed, sample, step, use) and the
 * coordinate. Nothing here has state, so threads, tiles and batch sizes cannot change a number.
 */
package org.difflow.noise;
