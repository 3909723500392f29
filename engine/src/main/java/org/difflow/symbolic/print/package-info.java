/**
 * Formulas as text: in the language's own syntax, which can be pasted back, and in LaTeX. The order
 * of terms and factors depends only on what the formula says.
 */
package org.difflow.symbolic.print;
