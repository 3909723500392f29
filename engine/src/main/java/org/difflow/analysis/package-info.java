/**
 * What is measured on sets of points: moments and the exact Wasserstein distances between two sets,
 * with the optimal plans that attain them.
 */
package org.difflow.analysis;
