package org.difflow.builtin;

import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Decimals;
import org.difflow.language.DifflowContext;
import org.difflow.path.End;
import org.difflow.path.Member;
import org.difflow.path.TimeFunction;
import org.difflow.sampling.EqualSteps;
import org.difflow.sampling.TimeGrid;
import org.difflow.value.Coerce;
import org.difflow.value.GridValue;

/** The grids of the library: from start to finish in {@code steps} steps, dense where it helps. */
final class Grids {
  /** The exponent of Karras et al., "Elucidating the Design Space" (2022), table 1. */
  private static final double KARRAS_RHO = 7;

  private Grids() {}

  /** Equal steps of time. */
  static Object linear(DifflowContext context, Object[] arguments) {
    int steps = steps(arguments);
    return grid("linear(" + steps + ")", steps, (_, a, b) -> TimeGrid.linear(a, b, steps));
  }

  /** The distance from the finish is as the square of equal steps: dense near the data. */
  static Object quadratic(DifflowContext context, Object[] arguments) {
    return shaped("quadratic", steps(arguments), left -> left * left);
  }

  /** The distance from the finish is as (1 + cos(pi u))/2: dense near both ends. */
  static Object cosine(DifflowContext context, Object[] arguments) {
    return shaped("cosine", steps(arguments), left -> (1 - Math.cos(Math.PI * left)) / 2);
  }

  /** {@code distance} is the part of the range that is left when {@code left} of the steps are. */
  private static GridValue shaped(String name, int steps, DoubleUnaryOperator distance) {
    return grid(
        name + "(" + steps + ")",
        steps,
        (_, start, finish) -> {
          double[] times = TimeGrid.linear(1, 0, steps);
          for (int i = 0; i <= steps; i++) {
            times[i] = finish + (start - finish) * distance.applyAsDouble(times[i]);
          }
          return times;
        });
  }

  /** Equal steps of the logarithm of the distance from the data. */
  static Object geometric(DifflowContext context, Object[] arguments) {
    int steps = steps(arguments);
    return grid(
        "geometric(" + steps + ")",
        steps,
        (path, start, finish) -> {
          double data = path.interval().at(End.DATA);
          return EqualSteps.of(
              "the logarithm of the distance from the data",
              t -> Math.log(Math.abs(t - data)),
              start,
              finish,
              steps);
        });
  }

  /** Equal steps of the logarithm of sigma. */
  static Object exponential(DifflowContext context, Object[] arguments) {
    int steps = steps(arguments);
    return ofMember(
        "exponential(" + steps + ")", steps, Member.SIGMA, "the logarithm of sigma", Math::log);
  }

  /** Equal steps of the log signal-to-noise ratio, as DPM-Solver takes them. */
  static Object logsnr(DifflowContext context, Object[] arguments) {
    int steps = steps(arguments);
    return ofMember("logsnr(" + steps + ")", steps, Member.LOG_SNR, "logsnr", x -> x);
  }

  /**
   * Equal steps of (sigma/mu)^(1/rho), the noise-to-signal ratio that Karras et al. call sigma; the
   * larger rho, the denser near the data.
   */
  static Object karras(DifflowContext context, Object[] arguments) {
    int steps = steps(arguments);
    double rho = arguments[1] == null ? KARRAS_RHO : Coerce.number("rho", arguments[1]);
    if (!(rho > 0)) {
      throw Coerce.unfit("rho", "a positive number", rho);
    }
    return ofMember(
        "karras(%d, rho = %s)".formatted(steps, Decimals.shortest(rho)),
        steps,
        Member.LOG_SNR,
        "(sigma/mu)^(1/rho)",
        logsnr -> Math.exp(-logsnr / (2 * rho)));
  }

  private static GridValue ofMember(
      String text, int steps, Member member, String words, DoubleUnaryOperator level) {
    return new GridValue(
        text,
        steps,
        Set.of(member),
        (path, start, finish) -> {
          DoubleUnaryOperator value = new TimeFunction(path, member);
          return EqualSteps.of(words, value.andThen(level), start, finish, steps);
        });
  }

  private static GridValue grid(String text, int steps, GridValue.Recipe recipe) {
    return new GridValue(text, steps, Set.of(), recipe);
  }

  private static int steps(Object[] arguments) {
    return Coerce.count("steps", arguments[0]);
  }
}
