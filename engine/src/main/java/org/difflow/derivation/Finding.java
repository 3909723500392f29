package org.difflow.derivation;

import java.util.List;
import org.difflow.symbolic.Expr;

/**
 * What is said of {@code left} and what it is.
 *
 * @param rules the equations that it follows from
 * @param value the formula that it is
 */
record Finding(List<Step> rules, Expr left, Expr value) {}
