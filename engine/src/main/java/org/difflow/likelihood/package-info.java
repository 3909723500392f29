/**
 * How likely a model finds points: log densities carried along the probability flow to the prior.
 */
package org.difflow.likelihood;
