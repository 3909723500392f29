package org.difflow.verify;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two radii between which psi falls. */
record Fall(RadialView view, double inner, double outer, double time, int dimension) {
  /** Whole radii up to here make an example that is easy to check. */
  private static final int LARGEST_RADIUS = 20;

  /** A fall that two digits show. */
  private static final double CLEAR = 0.01;

  /** Shells next to each other differ by a twentieth in radius. */
  private static final double NEXT = 1.05;

  /** The deepest clear fall between two neighbouring whole radii at the time of examples. */
  static Optional<Fall> between(RadialView view, int dimension) {
    return IntStream.range(0, LARGEST_RADIUS)
        .mapToObj(r -> new Fall(view, r, r + 1, view.shownTime(), dimension))
        .filter(fall -> fall.depth() > CLEAR)
        .max(Comparator.comparing(Fall::depth));
  }

  static Optional<Fall> around(RadialView view, double radius, double time, int dimension) {
    Fall fall = new Fall(view, radius / NEXT, radius * NEXT, time, dimension);
    return Optional.of(fall).filter(f -> f.depth() > 0);
  }

  private double depth() {
    return psi(inner) - psi(outer);
  }

  private double psi(double radius) {
    return view.mass().at(radius, time, dimension);
  }

  /** {@code at t = 1 it falls from 1 (r = 0) to 0.37 (r = 1)}. */
  @Override
  public String toString() {
    int digits = depth() > CLEAR ? 2 : 8;
    return "at %s it falls from %s (r = %s) to %s (r = %s)"
        .formatted(
            view.when(time, dimension),
            Digits.significant(digits, psi(inner)),
            Digits.four(inner),
            Digits.significant(digits, psi(outer)),
            Digits.four(outer));
  }
}
