/** Equations between fields and densities, in coordinates of any number. */
package org.difflow.symbolic.equation;
