package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * {@code time t in [lower, upper], data at lower | upper, stop h}. The ends may use parameters of
 * the path; {@code stop} is how close to the data end samplers go, in units of time.
 *
 * @param whole whether only the whole numbers are times, as in {@code time t in 0..1000}
 */
public record TimeRange(
    Expr lower, Expr upper, DataEnd dataEnd, OptionalDouble stop, boolean whole) {

  public static TimeRange of(Expr lower, Expr upper, DataEnd dataEnd) {
    return new TimeRange(lower, upper, dataEnd, OptionalDouble.empty(), false);
  }

  /** The whole times 0, 1, ..., {@code last}, data at 0. */
  public static TimeRange steps(ExpressionPool pool, int last) {
    return new TimeRange(
        pool.constant(0), pool.constant(last), DataEnd.LOWER, OptionalDouble.empty(), true);
  }

  /** The clock of a path, known to be inside its range: that is what signs are proved from. */
  public static Symbol clock(ExpressionPool pool, String name, Expr lower, Expr upper) {
    return pool.symbol(
        name, Sort.SCALAR, new Domain(exact(lower), true, exact(upper), true, false));
  }

  private static Optional<BigFraction> exact(Expr end) {
    return end instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
  }

  /** The time at which {@code end} sits. */
  public Expr at(End end) {
    return (end == End.DATA) == (dataEnd == DataEnd.LOWER) ? lower : upper;
  }

  /** What a law with two ends calls the state at {@code end}: x0 at the lower time. */
  public String nameOfEnd(End end) {
    return (end == End.DATA) == (dataEnd == DataEnd.LOWER) ? "x0" : "x1";
  }

  /** +1 where noise grows with t, -1 where it falls. */
  public int noisingSign() {
    return dataEnd.noisingSign();
  }

  /** How long {@code time} is after the data end in the direction of noise; not negative. */
  public Expr elapsed(Expr time) {
    return time.minus(at(End.DATA)).times(noisingSign());
  }

  public TimeRange substitute(Map<Symbol, Expr> values) {
    return new TimeRange(lower.substitute(values), upper.substitute(values), dataEnd, stop, whole);
  }
}
