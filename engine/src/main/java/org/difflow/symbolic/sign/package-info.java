/**
 * Signs by enclosure: what values a formula can take while its symbols range over intervals. Used
 * by {@link org.difflow.symbolic.Positivity}, the one prover of signs.
 */
package org.difflow.symbolic.sign;
