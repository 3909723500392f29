package org.difflow.sampling;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/**
 * Times at which a level, a monotone function of time such as log sigma, takes equal steps. Between
 * the two ends, which stand as they are, each time is found by halving: the level need not have an
 * inverse in closed form.
 *
 * <p>Errors: E0606 fewer than one step, E0340 a level that is not finite at an end.
 */
public final class EqualSteps {
  /** Halvings until no double lies between two: 53 digits, and as many again near zero. */
  private static final int HALVINGS = 120;

  private final DoubleUnaryOperator level;

  private EqualSteps(DoubleUnaryOperator level) {
    this.level = level;
  }

  /**
   * The times from {@code start} to {@code finish} in {@code steps} steps.
   *
   * @param words what the level is, to follow "equal steps of" in a sentence
   */
  public static double[] of(
      String words, DoubleUnaryOperator level, double start, double finish, int steps) {
    double first = finite(words, level, start);
    double last = finite(words, level, finish);
    double[] levels = TimeGrid.linear(first, last, steps);
    EqualSteps between = new EqualSteps(level);
    double[] times = new double[levels.length];
    Arrays.setAll(times, i -> between.time(levels[i], start, finish, last > first));
    times[0] = start;
    times[steps] = finish;
    return times;
  }

  private static double finite(String words, DoubleUnaryOperator level, double end) {
    double value = level.applyAsDouble(end);
    if (!Double.isFinite(value)) {
      throw new Fault(
          "E0340",
          "no equal steps of %s reach the time %s, where it is %s"
              .formatted(words, Decimals.shortest(end), Decimals.shortest(value)),
          "a `stop` in the `time` clause keeps samplers away from the data end");
    }
    return value;
  }

  private double time(double wanted, double start, double finish, boolean rises) {
    double before = start;
    double after = finish;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = before + (after - before) / 2;
      if (level.applyAsDouble(middle) < wanted == rises) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return after;
  }
}
