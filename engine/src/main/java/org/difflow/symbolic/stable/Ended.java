package org.difflow.symbolic.stable;

import java.util.List;
import org.difflow.symbolic.Expr;

/** A formula with the distances from some ends of a range in it. */
record Ended(Expr formula, List<RangeEnd> ends) {}
