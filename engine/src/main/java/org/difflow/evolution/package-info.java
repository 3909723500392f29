/**
 * Densities on grids that flow and diffuse: upwind differences for the continuity equation with any
 * velocity, and Fourier series for equations with constant coefficients.
 */
package org.difflow.evolution;
