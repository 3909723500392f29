package org.difflow.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.End;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.print.Printer;
import org.difflow.symbolic.zero.NumericTest;

/**
 * A radial law as its checks see it: psi and its slope psi_r as formulas and in numbers, with the
 * dimensions and the times to look at.
 */
record RadialView(
    ConditionalPath path, Expr psi, Expr slope, RadialCurve mass, RadialCurve shells) {
  /** Where psi depends on d and the path is for all d. */
  private static final List<Integer> DIMENSIONS = List.of(1, 2, 3);

  /** Parts of the range away from the data end. */
  private static final List<Double> PARTS = List.of(0.999, 0.5, 0.1, 0.01);

  static RadialView of(ConditionalPath path, Expr psi, Expr slope) {
    return new RadialView(path, psi, slope, RadialCurve.of(path, psi), RadialCurve.of(path, slope));
  }

  Coordinates at() {
    return path.coordinates();
  }

  TimeInterval interval() {
    return path.interval();
  }

  /** The dimension of the path, else all that make a difference to psi. */
  List<Integer> dimensions() {
    Expr fixed = path.given().get(at().dimension());
    if (fixed != null) {
      return List.of((int) path.number(fixed));
    }
    return dependsOnDimension() ? DIMENSIONS : List.of(1);
  }

  boolean dependsOnDimension() {
    return psi.symbols().contains(at().dimension()) || slope.symbols().contains(at().dimension());
  }

  /** Times inside the range, the first next to the prior end. */
  List<Double> times() {
    return PARTS.stream().map(this::inside).toList();
  }

  private double inside(double part) {
    return interval().inside(End.DATA, part * interval().length());
  }

  /** The prior end if psi has a value that is not 0 there, else the middle: for examples. */
  double shownTime() {
    double end = interval().at(End.PRIOR);
    double there = mass.at(1, end, dimensions().getFirst());
    return Double.isFinite(there) && there != 0 ? end : inside(0.5);
  }

  /** The sign of psi_r in as many digits as it takes, if that decides it. */
  OptionalInt slopeSign(double radius, double time, int dimension) {
    return NumericTest.sign(
        path.bind(slope),
        Map.of(
            at().radius(), BigDecimal.valueOf(radius),
            at().time(), BigDecimal.valueOf(time),
            at().dimension(), BigDecimal.valueOf(dimension)));
  }

  /** {@code ψ = 0.5 at r = 0, t = 1}. */
  String equation(String symbol, double value, double radius, double time, int dimension) {
    return "%s = %s at r = %s, %s"
        .formatted(symbol, Digits.four(value), Digits.four(radius), when(time, dimension));
  }

  /** {@code t = 1}, with d where it matters. */
  String when(double time, int dimension) {
    String clock = "%s = %s".formatted(Printer.unicode(path.time()), Digits.four(time));
    return dependsOnDimension() ? clock + ", d = " + dimension : clock;
  }
}
