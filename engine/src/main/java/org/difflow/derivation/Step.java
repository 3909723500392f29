package org.difflow.derivation;

import org.difflow.symbolic.Expr;

/**
 * One line: an equation between formulas with terms, and why it holds.
 *
 * @param reason words and, where there is one, the number of MATHEMATICS.md
 */
record Step(Expr left, Expr right, String reason) {}
