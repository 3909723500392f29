package org.difflow.interval;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;
import org.difflow.symbolic.Function;

/** The images of intervals under the functions of formulas. */
final class Images {
  /** Elementary functions are right to one unit in the last place, 2.2e-16. */
  private static final double ELEMENTARY = 0x1p-51;

  /** What {@link Special} states for erf and erfc, and for the incomplete gamma functions. */
  private static final double ERROR_FUNCTION = 2e-15;

  private static final double INCOMPLETE_GAMMA = 1e-12;

  private static final Interval SIZE_OF_WAVES = new Interval(-1, 1);

  /** Counting half turns of larger angles in doubles is not exact enough. */
  private static final double LARGEST_TURNS = 1e8;

  private Images() {}

  /** Whether a function has an enclosure. */
  static boolean covers(Function function) {
    return switch (function) {
      case EXP, LOG, LOG1P, EXPM1, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH -> true;
      case SIGMOID, SOFTPLUS, ERF, ERFC, GAMMA_P, GAMMA_Q, MIN, MAX, ABS, SIGN -> true;
      default -> false;
    };
  }

  static Interval of(Function function, List<Interval> arguments) {
    Interval u = arguments.getFirst();
    return switch (function) {
      case EXP -> exp(u);
      case EXPM1 -> u.rising(Elementary::expm1, ELEMENTARY).meet(from(-1));
      case LOG -> log(u);
      case LOG1P -> within(u, -1, Double.POSITIVE_INFINITY).rising(Elementary::log1p, ELEMENTARY);
      case SIN -> wave(u, -0.5, Elementary::sin);
      case COS -> wave(u, 0, Elementary::cos);
      case TAN -> tan(u);
      case ASIN -> within(u, -1, 1).rising(Elementary::asin, ELEMENTARY);
      case ACOS ->
          within(u, -1, 1).rising(x -> -Elementary.acos(x), ELEMENTARY).negate().meet(from(0));
      case ATAN -> u.rising(Elementary::atan, ELEMENTARY);
      case SINH -> u.rising(Elementary::sinh, ELEMENTARY);
      case COSH -> u.abs().rising(Elementary::cosh, ELEMENTARY).meet(from(1));
      case TANH -> u.rising(Elementary::tanh, ELEMENTARY).meet(SIZE_OF_WAVES);
      case SIGMOID -> u.rising(Special::sigmoid, 2 * ELEMENTARY).meet(new Interval(0, 1));
      case SOFTPLUS -> u.rising(Special::softplus, 2 * ELEMENTARY).meet(from(0));
      case ERF -> u.rising(Special::erf, ERROR_FUNCTION).meet(SIZE_OF_WAVES);
      case ERFC ->
          u.rising(x -> -Special.erfc(x), ERROR_FUNCTION).negate().meet(new Interval(0, 2));
      case GAMMA_P -> gammaP(u, arguments.get(1));
      case GAMMA_Q -> Interval.ONE.minus(gammaP(u, arguments.get(1)));
      case MIN -> least(u, arguments.get(1));
      case MAX -> least(u.negate(), arguments.get(1).negate()).negate();
      case ABS -> u.abs();
      case SIGN -> new Interval(Math.signum(u.lower()), Math.signum(u.upper()));
      default -> throw new NoValue("a function that is not enclosed");
    };
  }

  static Interval exp(Interval u) {
    return u.rising(Elementary::exp, ELEMENTARY).meet(from(0));
  }

  static Interval log(Interval u) {
    return within(u, 0, Double.POSITIVE_INFINITY).rising(Elementary::log, ELEMENTARY);
  }

  private static Interval least(Interval a, Interval b) {
    return new Interval(Math.min(a.lower(), b.lower()), Math.min(a.upper(), b.upper()));
  }

  private static Interval from(double lower) {
    return new Interval(lower, Double.POSITIVE_INFINITY);
  }

  private static Interval within(Interval u, double lower, double upper) {
    if (u.lower() < lower || u.upper() > upper) {
      throw new NoValue("an argument outside the domain of a function");
    }
    return u;
  }

  /** Rising in x, for one number a. */
  private static Interval gammaP(Interval a, Interval x) {
    if (a.lower() != a.upper() || a.lower() <= 0) {
      throw new NoValue("gammaP for several parameters");
    }
    return within(x, 0, Double.POSITIVE_INFINITY)
        .rising(y -> Special.gammaP(a.lower(), y), INCOMPLETE_GAMMA)
        .meet(new Interval(0, 1));
  }

  /**
   * A wave that is 1 after even and -1 after odd numbers of half turns.
   *
   * @param shift the half turns at the angle 0
   */
  private static Interval wave(Interval u, double shift, DoubleUnaryOperator value) {
    Interval halfTurns = halfTurns(u, shift);
    double first = Math.ceil(halfTurns.lower());
    if (halfTurns.abs().upper() > LARGEST_TURNS || first + 1 <= halfTurns.upper()) {
      return SIZE_OF_WAVES;
    }
    Interval ends = around(u.lower(), value).hull(around(u.upper(), value));
    return first <= halfTurns.upper() ? ends.hull(Interval.point(first % 2 == 0 ? 1 : -1)) : ends;
  }

  private static Interval halfTurns(Interval u, double shift) {
    return u.times(Interval.PI.reciprocal()).plus(Interval.point(shift));
  }

  /** Exact at the angle 0. */
  private static Interval around(double angle, DoubleUnaryOperator wave) {
    double value = wave.applyAsDouble(angle);
    return angle == 0
        ? Interval.point(value)
        : new Interval(Interval.below(value, ELEMENTARY), -Interval.below(-value, ELEMENTARY))
            .meet(SIZE_OF_WAVES);
  }

  /** Rising between two poles. */
  private static Interval tan(Interval u) {
    Interval halfTurns = halfTurns(u, 0.5);
    if (halfTurns.abs().upper() > LARGEST_TURNS
        || Math.floor(halfTurns.lower()) != Math.floor(halfTurns.upper())) {
      throw new NoValue("a tangent across its pole");
    }
    return u.rising(Elementary::tan, ELEMENTARY);
  }
}
