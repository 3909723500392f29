package org.difflow.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.stable.LogDomain;

/**
 * Integrals without closed form: the integrand becomes a kernel of its own, whose first argument is
 * the bound variable and whose others are the free symbols of the integrand.
 */
final class IntegralLowering {
  private final Assembler code;
  private final ToIntFunction<Expr> values;

  IntegralLowering(Assembler code, ToIntFunction<Expr> values) {
    this.code = code;
    this.values = values;
  }

  static boolean isIntegral(Application call) {
    return call.function() == Function.INTEGRAL || call.function() == Function.ANTIDERIVATIVE;
  }

  /** What must be lowered before {@code formula}. */
  static List<Expr> needs(Expr formula) {
    return formula instanceof Application call && isIntegral(call)
        ? Stream.concat(ends(call).stream(), captured(call).stream()).toList()
        : formula.children();
  }

  private static List<Expr> ends(Application call) {
    return call.arguments().subList(2, call.arguments().size());
  }

  /** The free symbols, and those that integrals around this one bind. */
  private static List<Symbol> captured(Application call) {
    Set<Expr> bound = bound(call);
    return PostOrder.of(call.argument()).stream()
        .filter(node -> node instanceof Symbol && !bound.contains(node))
        .map(Symbol.class::cast)
        .toList();
  }

  private static Set<Expr> bound(Expr formula) {
    return PostOrder.of(formula).stream()
        .filter(node -> node instanceof Application inner && isIntegral(inner))
        .map(node -> node.children().get(1))
        .collect(Collectors.toSet());
  }

  int lower(Application call) {
    List<Expr> ends = ends(call);
    requireNumbers(call, ends);
    List<Symbol> captured = captured(call);
    return code.integral(
        integrand(call, captured),
        values.applyAsInt(ends.get(0)),
        values.applyAsInt(ends.get(1)),
        captured.stream().map(values::applyAsInt).toList());
  }

  private static Kernel integrand(Application call, List<Symbol> captured) {
    Symbol bound = (Symbol) call.arguments().get(1);
    Symbol place = isPositive(call, bound) ? positive(bound) : bound;
    List<Symbol> arguments = Stream.concat(Stream.of(place), captured.stream()).toList();
    return Lowering.lower(
        arguments, LogDomain.of(call.argument().substitute(Map.of(bound, place))));
  }

  /** Not where an integral inside binds the same name, over a range of its own. */
  private static boolean isPositive(Application call, Symbol bound) {
    return ends(call).stream().allMatch(IntegralLowering::isNotNegative)
        && !bound(call.argument()).contains(bound);
  }

  private static Symbol positive(Symbol bound) {
    return bound.pool().symbol(bound.name(), Sort.BOUND, Domain.POSITIVE);
  }

  private static boolean isNotNegative(Expr end) {
    return end.isZero()
        || end == end.pool().infinity()
        || end instanceof Application call && call.function() == Function.NORM
        || Positivity.prove(end);
  }

  private static void requireNumbers(Application call, List<Expr> ends) {
    if (ends.isEmpty()) {
      throw new Fault(
          "E0431",
          "an integral without ends has no value at a point",
          "give it two ends: integrate(f, x, a, b)");
    }
    if (call.argument().isVector() || ends.stream().anyMatch(Expr::isVector)) {
      throw new Fault("E0901", "an integral of vectors or up to a vector is not in this version");
    }
  }
}
