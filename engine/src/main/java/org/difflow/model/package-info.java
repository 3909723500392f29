/**
 * The exact marginal model of a conditional path over a distribution: posterior averages over the
 * data points, and from them the marginal velocity, score, denoiser, density and divergence.
 */
package org.difflow.model;
