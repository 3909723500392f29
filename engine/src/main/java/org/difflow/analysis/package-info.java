/**
 * What is measured on sets of points: the exact Wasserstein distances with the optimal plans that
 * attain them, and distances for sets that are too large for these.
 */
package org.difflow.analysis;
