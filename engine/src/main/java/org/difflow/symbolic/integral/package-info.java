/** Integrals in closed form. */
package org.difflow.symbolic.integral;
