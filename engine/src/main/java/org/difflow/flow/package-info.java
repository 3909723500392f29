/**
 * Invertible maps x = flow(z, t) that act on each coordinate by itself or along the radius: their
 * inverse, their rates, and what they do to a density.
 */
package org.difflow.flow;
