package org.difflow.flow;

import java.util.Arrays;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;

/**
 * g(u, t) = x for many x at once, g rising in u, by Newton's method inside brackets: the bracket of
 * each u shrinks with every step, and what leaves it is put into its middle. While one end is open
 * a step is at most {@link #REACH} times as long as u. Where g has no value the bracket ends, and
 * where it no longer changes there is nothing to be found.
 */
final class RisingEquation {
  /** With every bracket halved at least each fourth time: more than two doubles are apart. */
  private static final int MOST_STEPS = 4000;

  private static final int HALVING = 4;
  private static final double REACH = 4;

  /** Where g is sought a value first, if it has none at x itself. */
  private static final double[] STARTS = {1, -1};

  /** So far from x, of the largest number in g(u, t) = x, a bracket has closed around a jump. */
  private static final double ROUNDING = 0x1p-36;

  private final ProfileNumbers profile;
  private final Matrix x;
  private final Matrix t;
  private final double[] below;
  private final double[] above;
  private final double[] before;
  private final boolean[] rises;
  private final boolean[] done;

  RisingEquation(ProfileNumbers profile, Matrix x, Matrix t, double lowest) {
    this.profile = profile;
    this.x = x;
    this.t = t;
    this.below = new double[x.values().length];
    this.above = new double[x.values().length];
    this.before = new double[x.values().length];
    this.rises = new boolean[x.values().length];
    this.done = new boolean[x.values().length];
    Arrays.fill(below, lowest);
    Arrays.fill(above, Double.POSITIVE_INFINITY);
  }

  /**
   * The solutions, sought from {@code guess} where that is a number of the range; NaN where there
   * is none.
   */
  Matrix solvedFrom(Matrix guess) {
    double[] u = guess.values().clone();
    for (int i = 0; i < u.length; i++) {
      u[i] = Double.isFinite(u[i]) && u[i] >= below[i] ? u[i] : x.values()[i];
    }
    Matrix at = Matrix.of(x.rows(), x.columns(), u);
    for (double start : STARTS) {
      at = Broadcast.combine(at, profile.value.at(at, t), (v, g) -> Double.isNaN(g) ? start : v);
    }
    for (int step = 1; step <= MOST_STEPS && !allDone(); step++) {
      step(at, step % HALVING == 0);
    }
    return solutions(at);
  }

  /** Those of {@code u} that are taken to x. */
  private Matrix solutions(Matrix u) {
    double[] value = profile.value.at(u, t).values();
    double[] slope = profile.slope.at(u, t).values();
    double[] found = u.values().clone();
    for (int i = 0; i < found.length; i++) {
      // What is lost in g by cancellation is a part of u.
      double terms = isClosed(i) ? Math.abs(found[i]) : 0;
      double size =
          Math.max(Math.max(Math.abs(x.values()[i]), terms), Math.abs(slope[i] * found[i]));
      boolean solves = Math.abs(value[i] - x.values()[i]) <= ROUNDING * size;
      found[i] = solves && Double.isFinite(found[i]) ? found[i] : Double.NaN;
    }
    return Matrix.of(x.rows(), x.columns(), found);
  }

  private boolean allDone() {
    for (boolean each : done) {
      if (!each) {
        return false;
      }
    }
    return true;
  }

  private void step(Matrix u, boolean halve) {
    Matrix value = profile.value.at(u, t);
    Matrix slope = profile.slope.at(u, t);
    for (int i = 0; i < done.length; i++) {
      if (!done[i]) {
        double excess = value.values()[i] - x.values()[i];
        u.values()[i] = moved(i, u.values()[i], excess, slope.values()[i], halve);
      }
    }
  }

  private double moved(int i, double u, double excess, double slope, boolean halve) {
    if (excess == 0) {
      done[i] = true;
      return u;
    }
    if (excess < 0 || Double.isNaN(excess) && !rises[i]) {
      below[i] = u;
    } else {
      above[i] = u;
    }
    rises[i] |= excess < 0;
    boolean stays = slope == 0 && excess == before[i];
    before[i] = excess;
    double next = next(i, u, excess, u - excess / slope, halve);
    done[i] = stays || Math.abs(next - u) <= Math.ulp(u) || !Double.isFinite(next);
    return next;
  }

  private double next(int i, double u, double excess, double newton, boolean halve) {
    double reach = REACH * Math.max(1, Math.abs(u));
    double least = Math.max(below[i], u - reach);
    double most = Math.min(above[i], u + reach);
    if (newton > least && newton < most && !(halve && isClosed(i))) {
      return newton;
    }
    if (isClosed(i)) {
      return below[i] + (above[i] - below[i]) / 2;
    }
    return excess > 0 ? least : most;
  }

  private boolean isClosed(int i) {
    return Double.isFinite(below[i]) && Double.isFinite(above[i]);
  }
}
