package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;
import org.difflow.strip.Loops;

/**
 * A normal part N(m, Q*diag(c^2)*Q^T) of the data with weight w, under a Gaussian law at one time,
 * for strips of samples. Along the axes Q the coordinates of x are independent: with y = Q^T*(x -
 * mu*m), x less its shift, and the variances v = mu^2*c^2 + sigma^2,
 *
 * <pre>
 * E[x0 | x]  = m + Q*(mu*c^2/v*y)      energy     = sum of (y^2/v + log(2*pi*v))/2 - log w
 * E[eps | x] = Q*(sigma/v*y)           divergence = sum of (mu'*mu*c^2 + sigma'*sigma)/v
 * </pre>
 */
final class PartAtTime {
  private final Normal law;
  private final Optional<Turn> turn;
  private final Coefficients at;
  private final int d;
  private final double[] zeros;
  private final double[] centre;
  private final double[] half;
  private final double constant;

  PartAtTime(TurnedPart turned, Coefficients at, int d) {
    this.law = turned.part().law();
    this.turn = turned.turn();
    this.at = at;
    this.d = d;
    this.zeros = new double[d];
    this.centre = numbers(j -> Math.fma(at.mu(), entry(law.mean(), j), at.shift()));
    this.half = numbers(axis -> 0.5 / variance(axis));
    this.constant = constant() - Elementary.log(turned.part().weight());
  }

  private double[] numbers(IntToDoubleFunction number) {
    double[] result = new double[d];
    Arrays.setAll(result, number);
    return result;
  }

  private static double entry(Matrix row, int column) {
    return row.get(0, row.columns() == 1 ? 0 : column);
  }

  /** c^2 of an axis. */
  private double square(int axis) {
    double c = entry(law.deviations(), axis);
    return c * c;
  }

  private double variance(int axis) {
    return at.mu() * at.mu() * square(axis) + at.sigma() * at.sigma();
  }

  private double constant() {
    double sum = 0;
    for (int axis = 0; axis < d; axis++) {
      sum += (Normal.LOG_TWO_PI + Elementary.log(variance(axis))) / 2;
    }
    return sum;
  }

  /** Writes the energies of the strip {@code x}: -log(w*density). */
  void energy(Loops loops, double[] s, int x, int work, int energy) {
    if (turn.isEmpty()) {
      loops.energy(s, x, centre, half, constant, energy);
    } else {
      loops.energy(s, along(loops, s, x, work), zeros, half, constant, energy);
    }
  }

  /** The place of the coordinates y, for which {@code work} has room, and for as many more. */
  private int along(Loops loops, double[] s, int x, int work) {
    Turn axes = turn.orElseThrow();
    int y = work + axes.strips() * WIDTH;
    for (int i = 0; i < d * WIDTH; i++) {
      s[work + i] = s[x + i] - centre[i / WIDTH];
    }
    Arrays.fill(s, work + d * WIDTH, y, 0);
    axes.along(loops, s, work, y);
    return y;
  }

  /** A vector of this part, {@code offset + Q*(slope*y)}. */
  record Vector(double[] slope, double[] offset) {}

  Vector vector(Combination combination) {
    return new Vector(
        numbers(axis -> slope(combination, axis)),
        numbers(j -> Math.fma(combination.ofData(), entry(law.mean(), j), combination.constant())));
  }

  private double slope(Combination combination, int axis) {
    double pull = combination.ofData() * at.mu() * square(axis);
    return (pull + combination.ofNoise() * at.sigma()) / variance(axis);
  }

  /** Adds {@code weight} times a vector of this part to {@code sums}. */
  void add(Loops loops, double[] s, int x, int weight, Vector vector, int work, int sums) {
    if (turn.isEmpty()) {
      loops.addAffine(s, x, weight, centre, vector.slope, vector.offset, sums);
    } else {
      addTurned(loops, s, x, weight, vector, work, sums);
    }
  }

  private void addTurned(
      Loops loops, double[] s, int x, int weight, Vector vector, int work, int sums) {
    int y = along(loops, s, x, work);
    Arrays.fill(s, work, y, 0);
    loops.addAffine(s, y, weight, zeros, vector.slope, zeros, work);
    turn.orElseThrow().addBack(loops, s, work, sums);
    loops.addAffine(s, x, weight, centre, zeros, vector.offset, sums);
  }

  /** The divergence of the velocity of this part, the same everywhere. */
  double divergence() {
    double sum = 0;
    for (int axis = 0; axis < d; axis++) {
      double rate = at.muRate() * at.mu() * square(axis) + at.sigmaRate() * at.sigma();
      sum += rate / variance(axis);
    }
    return sum;
  }
}
