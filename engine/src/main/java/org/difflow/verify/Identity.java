package org.difflow.verify;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Parameter;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.print.Printer;

/**
 * left = right for every state, time, dimension and parameter: proved, or tested at points with the
 * parameters at their values, or refuted at a point. A proof never uses a default.
 */
record Identity(Expr left, Expr right) {

  /**
   * Checks several identities that together make one statement; the worst outcome counts.
   *
   * @param arguments what a proof is for, besides d and the parameters
   */
  static Check check(
      String name,
      ConditionalPath path,
      MovingFrame frame,
      List<Symbol> arguments,
      List<Identity> identities) {
    Directions directions = new Directions(frame, path);
    Check worst = Check.of(name, Outcome.PROVED, "for all " + variables(path, arguments));
    for (Identity identity : identities) {
      worst = identity.check(name, path, directions).filter(worst::isNoWorseThan).orElse(worst);
    }
    return worst;
  }

  /** What falls short of a proof for all. */
  private Optional<Check> check(String name, ConditionalPath path, Directions directions) {
    return holds() || isGiven(path) && new Identity(given(path, left), given(path, right)).holds()
        ? Optional.empty()
        : Optional.of(atValues(name, path, directions));
  }

  private boolean holds() {
    return test() instanceof ZeroResult.Proved;
  }

  /** Whether some of the parameters have given values that a proof may use. */
  private boolean isGiven(ConditionalPath path) {
    return !Collections.disjoint(symbols(), path.given().keySet());
  }

  private static Expr given(ConditionalPath path, Expr side) {
    return side.substitute(path.given());
  }

  /** With the parameters at their values. */
  private Check atValues(String name, ConditionalPath path, Directions directions) {
    Identity bound = new Identity(path.bind(left), path.bind(right));
    Map<Symbol, Expr> vectors = directions.in(bound.symbols());
    if (!vectors.isEmpty() && bound.test() instanceof ZeroResult.Proved) {
      return Check.of(name, Outcome.PROVED, "for the parameters at their values");
    }
    return switch (bound.substitute(vectors).test()) {
      case ZeroResult.Proved _ when vectors.isEmpty() ->
          Check.of(name, Outcome.PROVED, "for the parameters at their values");
      case ZeroResult.Proved _ ->
          Check.of(name, Outcome.CHECKED, "exactly, where u and x0 are not parallel");
      case ZeroResult.Tested tested when tested.points() == 0 ->
          Check.of(
              name, Outcome.WARNING, "undecided: no point found where both sides have a value");
      case ZeroResult.Tested tested -> Check.of(name, Outcome.CHECKED, numbers(tested));
      case ZeroResult.Refuted refuted -> {
        Map<Symbol, Double> point = point(path, vectors, refuted);
        point.keySet().removeAll(directions.helpers(vectors));
        yield Check.refuted(name, counterexample(point));
      }
    };
  }

  private Identity substitute(Map<Symbol, Expr> values) {
    return new Identity(left.substitute(values), right.substitute(values));
  }

  private ZeroResult test() {
    return Equality.found(left.minus(right));
  }

  private static String numbers(ZeroResult.Tested tested) {
    return "at %d points with %d digits, largest relative residual %.1e"
        .formatted(tested.points(), tested.digits(), tested.largestResidual());
  }

  /** The point with all that the two sides depend on, the values of the parameters included. */
  private Map<Symbol, Double> point(
      ConditionalPath path, Map<Symbol, Expr> vectors, ZeroResult.Refuted refuted) {
    Map<Symbol, Double> point = new HashMap<>();
    Set<Symbol> bound = path.values().keySet();
    Set<Symbol> all = symbols();
    vectors.values().forEach(value -> all.addAll(value.symbols()));
    for (Symbol symbol : all) {
      boolean known = bound.contains(symbol);
      point.put(symbol, known ? path.number(symbol) : anyValue(symbol.domain()));
    }
    refuted.point().forEach((symbol, value) -> point.put(symbol, value.doubleValue()));
    vectors.forEach((symbol, value) -> point.put(symbol, value(value, point)));
    return point;
  }

  private Counterexample counterexample(Map<Symbol, Double> point) {
    Map<String, Double> shown = new HashMap<>();
    point.forEach((symbol, value) -> shown.put(Printer.unicode(symbol), value));
    return new Counterexample(shown, value(left, point), value(right, point));
  }

  private Set<Symbol> symbols() {
    Set<Symbol> symbols = new LinkedHashSet<>(left.symbols());
    symbols.addAll(right.symbols());
    return symbols;
  }

  /** For a symbol that cancels in the difference, so that any value refutes. */
  static double anyValue(Domain domain) {
    double lower = domain.lower().map(BigFraction::doubleValue).orElse(0.0);
    return domain.upper().map(upper -> (lower + upper.doubleValue()) / 2).orElse(lower + 1);
  }

  private static double value(Expr side, Map<Symbol, Double> point) {
    List<Symbol> symbols = List.copyOf(point.keySet());
    double[] values = symbols.stream().mapToDouble(point::get).toArray();
    return Lowering.lower(symbols, side).evaluate(values);
  }

  /** What a proof holds for: the arguments, d, and the parameters without a given value. */
  private static String variables(ConditionalPath path, List<Symbol> arguments) {
    Set<Symbol> names = new LinkedHashSet<>(arguments);
    names.add(path.coordinates().dimension());
    path.parameters().stream().map(Parameter::symbol).forEach(names::add);
    names.removeAll(path.given().keySet());
    return names.stream().map(Printer::unicode).collect(Collectors.joining(", "));
  }
}
