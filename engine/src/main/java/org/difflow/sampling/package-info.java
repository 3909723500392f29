/**
 * What a sampling run is made of besides its steps: the grid of times, where samples start, how
 * they are cut into tiles, and where finished tiles go.
 */
package org.difflow.sampling;
