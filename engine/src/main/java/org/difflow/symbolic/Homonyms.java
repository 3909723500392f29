package org.difflow.symbolic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Symbols that share a name and differ in what is known of them, such as the parameter {@code s} of
 * a path and the {@code s} of {@code sym s > 0}. Nobody can tell them apart in print: one of which
 * nothing is known means the one of which something is, and a statement is then about its values.
 */
public final class Homonyms {
  private Homonyms() {}

  /** A formula in which a name means one symbol, as far as that can be said. */
  public static Expr joined(Expr formula) {
    Map<Symbol, Expr> meant = meant(formula.symbols());
    return meant.isEmpty() ? formula : formula.substitute(meant);
  }

  /** What the symbols of a formula mean that mean another one of it. */
  public static Map<Symbol, Expr> meant(Set<Symbol> symbols) {
    Map<String, Symbol> known = new HashMap<>();
    symbols.stream().filter(Homonyms::isKnown).forEach(own -> known.put(own.name(), own));
    Map<Symbol, Expr> meant = new HashMap<>();
    symbols.stream()
        .filter(own -> isNumber(own) && !isKnown(own) && known.containsKey(own.name()))
        .forEach(own -> meant.put(own, known.get(own.name())));
    return meant;
  }

  private static boolean isKnown(Symbol symbol) {
    return isNumber(symbol) && !symbol.domain().equals(Domain.REAL);
  }

  private static boolean isNumber(Symbol symbol) {
    return symbol.sort() == Sort.SCALAR;
  }
}
