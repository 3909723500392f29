/**
 * The numeric side of the zero test: formulas evaluated in as many digits as it takes to tell a
 * cancellation from a number that is not 0, at points spread over the domains of their symbols.
 */
package org.difflow.symbolic.zero;
