package org.difflow.symbolic.integral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;
import org.difflow.symbolic.print.Printer;

/**
 * Integrals that are infinite or have no value, by comparison with 1/(x - p): where (x - p) f does
 * not tend to 0 as x tends to an end p, or to a root p of a linear denominator in between, f has no
 * integral there; nor has it up to infinity where x f does not tend to 0 and has a limit.
 */
final class Divergence {
  private final Expr integrand;
  private final Symbol x;

  Divergence(Expr integrand, Symbol x) {
    this.integrand = integrand;
    this.x = x;
  }

  /** An end of the range with the side from which the range reaches it. */
  record Side(Expr point, Approach approach) {}

  /** {@code E0433} if the integral is found to diverge at one of its ends or in between. */
  void refuse(Expr lower, Expr upper, List<Side> ends) {
    Stream.concat(ends.stream(), between(lower, upper).stream())
        .filter(this::diverges)
        .findFirst()
        .ifPresent(
            side -> {
              throw at(x, side.point());
            });
  }

  static Fault at(Symbol x, Expr point) {
    String place = Printer.unicode(x) + " = " + Printer.unicode(point);
    return new Fault("E0433", "the integral diverges at " + place);
  }

  private boolean diverges(Side side) {
    boolean unbounded =
        side.approach() instanceof Approach.ToInfinity
            || side.approach() instanceof Approach.ToMinusInfinity;
    Expr distance = unbounded ? x : x.minus(side.point());
    return Limit.of(distance.times(integrand), x, side.approach())
        .filter(Divergence::isNotZero)
        .isPresent();
  }

  private static boolean isNotZero(Limit limit) {
    return !(limit instanceof Limit.Finite(Expr value)) || isNotZero(value);
  }

  /** Whatever its symbols are. */
  private static boolean isNotZero(Expr value) {
    return value.symbols().isEmpty()
        ? ZeroTest.test(value) instanceof ZeroResult.Refuted
        : Positivity.prove(value) || Positivity.prove(value.negate());
  }

  /** The roots of linear denominators between two numbers. */
  private List<Side> between(Expr a, Expr b) {
    return PostOrder.of(integrand).stream()
        .flatMap(node -> root(node).stream())
        .distinct()
        .filter(root -> isBetween(root, a, b))
        .map(root -> new Side(root, new Approach.FromAbove(root)))
        .toList();
  }

  private Optional<Expr> root(Expr node) {
    return node instanceof Power power
            && power.exponent() instanceof Constant exponent
            && exponent.value().signum() < 0
        ? Linear.of(power.base(), x).map(line -> line.offset().over(line.slope()).negate())
        : Optional.empty();
  }

  private static boolean isBetween(Expr root, Expr a, Expr b) {
    return root instanceof Constant constant && side(constant, a) * side(constant, b) < 0;
  }

  /** On which side of a number or an infinity {@code root} lies; 0 if that is not known. */
  private static int side(Constant root, Expr end) {
    if (end instanceof Constant constant) {
      return root.value().compareTo(constant.value());
    }
    if (end == root.pool().infinity()) {
      return -1;
    }
    return end == root.pool().infinity().negate() ? 1 : 0;
  }
}
