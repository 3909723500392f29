package org.difflow.symbolic.print;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.difflow.symbolic.Expr;

/** A way to write formulas and the names of what they define. */
public enum Notation {
  /** The language's syntax with Greek letters. */
  UNICODE(Printer::unicode, Names::unicode),
  /** The language's syntax with the ASCII names of the letters. */
  ASCII(Printer::ascii, Names::ascii),
  /** For a formula between dollar signs. */
  LATEX(Printer::latex, Names::latex);

  private final Function<Expr, String> formulas;
  private final UnaryOperator<String> names;

  Notation(Function<Expr, String> formulas, UnaryOperator<String> names) {
    this.formulas = formulas;
    this.names = names;
  }

  public String formula(Expr formula) {
    return formulas.apply(formula);
  }

  /** A name that is given in ASCII. */
  public String name(String ascii) {
    return names.apply(ascii);
  }
}
