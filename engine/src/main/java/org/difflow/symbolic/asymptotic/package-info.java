/**
 * Limits and expansions at a point, by transseries of depth one: sums of powers, logarithms and one
 * exponential of negative powers, with the scale of what is left out.
 */
package org.difflow.symbolic.asymptotic;
