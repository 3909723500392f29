package org.difflow.symbolic.stable;

import org.difflow.symbolic.Expr;

/** A formula with the distance from an end of a range in it. */
record Ended(Expr formula, RangeEnd at) {}
