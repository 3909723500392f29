/** Formulas for the inverses of functions of one number. */
package org.difflow.symbolic.inverse;
