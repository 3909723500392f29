package org.difflow.symbolic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Symbols that share a name and differ in what is known of them, such as the parameter {@code s} of
 * a path and the {@code s} of {@code sym s > 0}. Nobody can tell them apart in print: one of which
 * nothing is known means the one of which something is, and a statement is then about its values.
 * Of two of which something is known it means neither.
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
    Map<String, List<Symbol>> known = known(symbols);
    Map<Symbol, Expr> meant = new HashMap<>();
    symbols.stream()
        .filter(own -> isNumber(own) && !isKnown(own))
        .filter(own -> known.getOrDefault(own.name(), List.of()).size() == 1)
        .forEach(own -> meant.put(own, known.get(own.name()).getFirst()));
    return meant;
  }

  /** The first name that means several symbols of which something is known. */
  public static Optional<String> ambiguous(Set<Symbol> symbols) {
    return known(symbols).entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, List<Symbol>> known(Set<Symbol> symbols) {
    return symbols.stream()
        .filter(Homonyms::isKnown)
        .collect(groupingBy(Symbol::name, TreeMap::new, toList()));
  }

  private static boolean isKnown(Symbol symbol) {
    return isNumber(symbol) && !symbol.domain().equals(Domain.REAL);
  }

  private static boolean isNumber(Symbol symbol) {
    return symbol.sort() == Sort.SCALAR;
  }
}
