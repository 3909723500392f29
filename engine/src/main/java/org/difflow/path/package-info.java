/**
 * Conditional probability paths: one law of {@code x} at time {@code t} given the data point {@code
 * x0}, and every member that follows from it (velocity, score, density, drift, ...), as formulas by
 * {@link org.difflow.path.ConditionalPath#formula} and as numbers by {@link
 * org.difflow.path.ConditionalPath#evaluate}. Every isotropic law answers the few questions of
 * {@link org.difflow.path.IsotropicLaw}; time's direction is settled in {@link
 * org.difflow.path.TimeRange}.
 */
package org.difflow.path;
