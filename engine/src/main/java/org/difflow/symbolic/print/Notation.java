package org.difflow.symbolic.print;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** A way to write formulas and the names of what they define. */
public enum Notation {
  /** The language's syntax with Greek letters. */
  UNICODE((formula, written) -> new Plain(Names::unicode, written).text(formula), Names::unicode),
  /** The language's syntax with the ASCII names of the letters. */
  ASCII((formula, written) -> new Plain(Names::ascii, written).text(formula), Names::ascii),
  /** For a formula between dollar signs. */
  LATEX((formula, written) -> new Latex(written).text(formula), Names::latex);

  private final BiFunction<Expr, Map<Symbol, String>, String> formulas;
  private final UnaryOperator<String> names;

  Notation(BiFunction<Expr, Map<Symbol, String>, String> formulas, UnaryOperator<String> names) {
    this.formulas = formulas;
    this.names = names;
  }

  public String formula(Expr formula) {
    return formula(formula, Map.of());
  }

  /** The same with some symbols as {@code written} instead of by their names. */
  public String formula(Expr formula, Map<Symbol, String> written) {
    return formulas.apply(formula, written);
  }

  /** A name that is given in ASCII. */
  public String name(String ascii) {
    return names.apply(ascii);
  }
}
