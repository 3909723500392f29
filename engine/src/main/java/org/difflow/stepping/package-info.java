/**
 * A step of a sampler over a tile of samples. What the step computes with is a graph, {@link
 * org.difflow.stepping.PerSample}; asked for numbers, the graph becomes a {@link
 * org.difflow.stepping.Plan}: kernels, and between them the fields of the model and the noise,
 * which run block by block of samples so that what lies between them stays in the nearest cache.
 */
package org.difflow.stepping;
