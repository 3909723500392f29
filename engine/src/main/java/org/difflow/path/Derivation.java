package org.difflow.path;

import java.util.List;
import org.difflow.symbolic.Expr;

/** A derived member with the steps that led to it, first to last. */
public record Derivation(Formula formula, List<Step> steps) {

  /** What one rule, named by its formula, gave. */
  public record Step(String rule, Expr result) {}
}
