package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;
import org.difflow.strip.Loops;

/**
 * Normal parts N(m, Q*diag(c^2)*Q^T) of the data with weights w, under a Gaussian law at one time,
 * for strips of samples. Along the axes Q of a part the coordinates of x are independent: with y =
 * Q^T*(x - mu*m), x less its shift, and the variances v = mu^2*c^2 + sigma^2,
 *
 * <pre>
 * E[x0 | x]  = m + Q*(mu*c^2/v*y)      energy     = sum of (y^2/v + log(2*pi*v))/2 - log w
 * E[eps | x] = Q*(sigma/v*y)           divergence = sum of (mu'*mu*c^2 + sigma'*sigma)/v
 * </pre>
 *
 * Numbers of all parts stand one behind the other, d for each.
 */
final class PartsAtTime {
  private final List<TurnedPart> parts;
  private final Coefficients at;
  private final int d;
  private final boolean straight;
  private final double[] zeros;
  private final double[] ones;
  private final double[] centre;
  private final double[] half;
  private final double[] constant;

  PartsAtTime(List<TurnedPart> parts, Coefficients at, int d) {
    this.parts = parts;
    this.at = at;
    this.d = d;
    this.straight = parts.stream().allMatch(part -> part.turn().isEmpty());
    this.zeros = numbers((_, _) -> 0);
    this.ones = numbers((_, _) -> 1);
    this.centre = numbers((law, j) -> Math.fma(at.mu(), entry(law.mean(), j), at.shift()));
    this.half = numbers((law, axis) -> 0.5 / variance(law, axis));
    this.constant = new double[parts.size()];
    Arrays.setAll(constant, part -> constant(parts.get(part).part()));
  }

  int count() {
    return parts.size();
  }

  private interface Entry {
    double of(Normal law, int coordinate);
  }

  private double[] numbers(Entry entry) {
    double[] result = new double[parts.size() * d];
    Arrays.setAll(result, i -> entry.of(parts.get(i / d).part().law(), i % d));
    return result;
  }

  private static double entry(Matrix row, int column) {
    return row.get(0, row.columns() == 1 ? 0 : column);
  }

  /** c^2 of an axis. */
  private static double square(Normal law, int axis) {
    double c = entry(law.deviations(), axis);
    return c * c;
  }

  private double variance(Normal law, int axis) {
    return at.mu() * at.mu() * square(law, axis) + at.sigma() * at.sigma();
  }

  private double constant(Part part) {
    double sum = -Elementary.log(part.weight());
    for (int axis = 0; axis < d; axis++) {
      sum += (Normal.LOG_TWO_PI + Elementary.log(variance(part.law(), axis))) / 2;
    }
    return sum;
  }

  /** Strips to work in; before them stands a strip of ones. */
  int workStrips() {
    return parts.stream().mapToInt(TurnedPart::strips).max().orElse(0);
  }

  /** Writes the energies of the strip {@code x} part by part: -log(w*density). */
  void energies(Loops loops, double[] s, int x, int work, int energies) {
    if (straight) {
      loops.energies(s, x, d, centre, half, constant, 0, parts.size(), energies);
    } else {
      for (int part = 0; part < parts.size(); part++) {
        int y = along(loops, s, x, part, work);
        loops.energies(s, y, d, zeros, half, constant, part, 1, energies + part * WIDTH);
      }
    }
  }

  /** The place of the coordinates y: in {@code work}, behind room for as many. */
  private int along(Loops loops, double[] s, int x, int part, int work) {
    Arrays.fill(s, work, work + d * WIDTH, 0);
    loops.addAffine(s, x, d, work - WIDTH, centre, ones, zeros, part, 1, work);
    Optional<Turn> turn = parts.get(part).turn();
    return turn.isPresent() ? turn.get().along(loops, s, work, d) : work;
  }

  /** A vector of each part, {@code offset + Q*(slope*y)}. */
  record Vectors(double[] slope, double[] offset) {}

  Vectors vectors(Combination combination) {
    return new Vectors(
        numbers((law, axis) -> slope(combination, law, axis)),
        numbers(
            (law, j) ->
                Math.fma(combination.ofData(), entry(law.mean(), j), combination.constant())));
  }

  private double slope(Combination combination, Normal law, int axis) {
    double pull = combination.ofData() * at.mu() * square(law, axis);
    return (pull + combination.ofNoise() * at.sigma()) / variance(law, axis);
  }

  /** Adds {@code weights} times the vectors of some parts to {@code sums}. */
  void add(
      Loops loops,
      double[] s,
      int x,
      int weights,
      Vectors vectors,
      int first,
      int count,
      int work,
      int sums) {
    if (straight) {
      loops.addAffine(s, x, d, weights, centre, vectors.slope, vectors.offset, first, count, sums);
    } else {
      for (int part = 0; part < count; part++) {
        addTurned(loops, s, x, weights + part * WIDTH, vectors, first + part, work, sums);
      }
    }
  }

  private void addTurned(
      Loops loops, double[] s, int x, int weight, Vectors vectors, int part, int work, int sums) {
    int y = along(loops, s, x, part, work);
    if (y == work) {
      loops.addAffine(s, y, d, weight, zeros, vectors.slope, vectors.offset, part, 1, sums);
    } else {
      Arrays.fill(s, work, y, 0);
      loops.addAffine(s, y, d, weight, zeros, vectors.slope, zeros, part, 1, work);
      parts.get(part).turn().orElseThrow().addBack(loops, s, work, sums);
      loops.addAffine(s, x, d, weight, centre, zeros, vectors.offset, part, 1, sums);
    }
  }

  /** The divergence of the velocity of a part, the same everywhere. */
  double divergence(int part) {
    Normal law = parts.get(part).part().law();
    double sum = 0;
    for (int axis = 0; axis < d; axis++) {
      double rate = at.muRate() * at.mu() * square(law, axis) + at.sigmaRate() * at.sigma();
      sum += rate / variance(law, axis);
    }
    return sum;
  }
}
