package org.difflow.derivation;

import java.util.List;
import java.util.function.Function;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/** What stands for itself in a rule, as a symbol that is written in another way. */
sealed interface Term {
  Symbol symbol();

  Function<Notation, String> text();

  /** The formula that it is, in the symbols of the path. */
  Expr value();

  /** What it is made of: formulas, themselves with terms. */
  List<Expr> parts();

  /** A member at arguments, {@code VP.sigma(t)}. */
  record OfMember(
      Symbol symbol, Function<Notation, String> text, Expr value, List<Expr> parts, Member member)
      implements Term {}

  /** A derivative, {@code D(VP.psi(r, t), r)}, of its first part. */
  record Rate(Symbol symbol, Function<Notation, String> text, Expr value, List<Expr> parts)
      implements Term {}

  /** What else a script calls: a part of a step, a target, the left side of an equation. */
  record Other(Symbol symbol, Function<Notation, String> text, Expr value, List<Expr> parts)
      implements Term {}
}
