package org.difflow.symbolic;

import java.util.List;

/**
 * A table of the rules by which one part of the compiler rewrites formulas. Every class that is one
 * has a constructor without arguments: a test finds them all and holds each rule against numbers.
 */
public interface Identities {
  /** The rules, as formulas of {@code pool}. */
  List<Identity> in(ExpressionPool pool);
}
