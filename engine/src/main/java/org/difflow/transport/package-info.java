/**
 * Optimal transport between laws, and the Gaussian Schroedinger bridge: maps, the laws on the way,
 * and what is checked of them. Plans between sets of points stand in {@code org.difflow.analysis}.
 */
package org.difflow.transport;
