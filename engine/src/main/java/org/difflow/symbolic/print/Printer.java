package org.difflow.symbolic.print;

import org.difflow.symbolic.Expr;

/** Prints formulas with a fixed order of terms and no parenthesis that is not needed. */
public final class Printer {
  private Printer() {}

  /** The language's syntax with Greek letters: {@code exp(-β_min*t/2)}. */
  public static String unicode(Expr formula) {
    return Notation.UNICODE.formula(formula);
  }

  /** The language's syntax with the ASCII names of the letters: {@code exp(-beta_min*t/2)}. */
  public static String ascii(Expr formula) {
    return Notation.ASCII.formula(formula);
  }

  /** For a formula between dollar signs. */
  public static String latex(Expr formula) {
    return Notation.LATEX.formula(formula);
  }
}
