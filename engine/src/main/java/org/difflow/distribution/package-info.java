/** The laws that data, priors and starting points follow: data points and normal laws. */
package org.difflow.distribution;
