/**
 * Gradient flows of a functional of a density in the metric of Wasserstein: its first variation,
 * the velocity and the equation of the density that follow, and the SDE of Langevin where there is
 * one.
 */
package org.difflow.gradientflow;
