package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.difflow.fault.Fault;
import org.difflow.gradientflow.Energy;
import org.difflow.path.ConditionalPath;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;

/**
 * A density that flows down an energy, by quadrature at three times: it is not negative, its mass
 * is 1, and its energy falls at the rate of the mean dissipation. In more dimensions than one this
 * needs a function of norm(x).
 */
final class EnergyBalance {
  private static final String SIGN = "claimed density is not negative";
  private static final String MASS = "claimed density has mass 1";
  private static final String FALL = "energy falls by the mean of norm(velocity)^2";

  private static final double[] TIMES = {0.25, 0.5, 0.75};
  private static final List<Integer> DIMENSIONS = List.of(1, 2, 3);

  /** Places at which the sign is looked at, in both directions. */
  private static final double[] PLACES = {0, 0.01, 0.1, 0.3, 1, 2, 3, 5, 10, 30, 100};

  /** Well above the 1e-12 of the quadrature, well below any missing factor. */
  private static final double TOLERANCE = 1e-8;

  /** Of the differences in time, as a part of the range; their error is its fourth power. */
  private static final double STEP = 1e-3;

  /** What a difference over that step leaves of the 1e-12 of the quadrature. */
  private static final double RATE_TOLERANCE = 1e-6;

  private final ConditionalPath path;
  private final SpaceIntegral space;
  private final TimeInterval interval;
  private final Expr density;
  private final Expr held;
  private final Expr lost;
  private final List<Integer> dimensions;

  EnergyBalance(ConditionalPath path, Energy energy, Expr density) {
    this.path = path;
    this.interval = path.interval();
    this.density = density;
    this.space = new SpaceIntegral(path, energy.x(), density);
    this.held = energy.along(energy.integrand(), density);
    this.lost = energy.along(energy.dissipation(), density).times(density);
    this.dimensions = dimensions(energy);
  }

  private List<Integer> dimensions(Energy energy) {
    if (energy.isOnTheLine()) {
      return List.of(1);
    }
    int fixed = path.fixedDimension().orElse(0);
    if (fixed == 1 || space.isRadial(time(TIMES[0]))) {
      return fixed == 0 ? DIMENSIONS : List.of(fixed);
    }
    return fixed == 0 ? List.of(1) : List.of();
  }

  List<Check> all() {
    if (dimensions.isEmpty()) {
      String reason = "not measured: the density is no function of norm(x)";
      return List.of(Check.of(MASS, Outcome.WARNING, reason));
    }
    List<Check> checks = new ArrayList<>(List.of(sign()));
    if (!checks.getFirst().failed()) {
      checks.add(measured(MASS, this::mass));
      checks.add(measured(FALL, this::fall));
    }
    return checks;
  }

  private Check sign() {
    for (double part : TIMES) {
      DoubleUnaryOperator value = space.density(time(part), dimensions.getFirst());
      Optional<Double> below =
          DoubleStream.of(PLACES)
              .flatMap(place -> DoubleStream.of(place, -place))
              .boxed()
              .filter(place -> value.applyAsDouble(place) < 0)
              .findFirst();
      if (below.isPresent()) {
        return Check.of(SIGN, Outcome.FAILED, negative(value, below.get(), time(part)));
      }
    }
    return Check.of(
        SIGN, Outcome.CHECKED, "at %d points".formatted(TIMES.length * (2 * PLACES.length - 1)));
  }

  private String negative(DoubleUnaryOperator value, double place, double time) {
    return "it is %s at x = %s, %s = %s"
        .formatted(
            Digits.four(value.applyAsDouble(place)),
            Digits.four(place),
            path.time().name(),
            Digits.four(time));
  }

  /** One statement at a time in some dimension: both sides in numbers. */
  @FunctionalInterface
  private interface Balance {
    Sides at(double time, int dimension);
  }

  private Check measured(String name, Balance balance) {
    try {
      return compared(name, balance);
    } catch (Fault noConvergence) {
      return Check.of(name, Outcome.WARNING, "undecided: " + noConvergence.getMessage());
    }
  }

  private Check compared(String name, Balance balance) {
    for (double part : TIMES) {
      for (int dimension : dimensions) {
        Sides sides = balance.at(time(part), dimension);
        if (!(Math.abs(sides.left() - sides.right()) <= sides.size())) {
          return Check.refuted(name, counterexample(part, dimension, sides));
        }
      }
    }
    String listed = dimensions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Check.of(
        name, Outcome.CHECKED, "at d = %s and %d times".formatted(listed, TIMES.length));
  }

  private Counterexample counterexample(double part, int dimension, Sides sides) {
    Map<String, Double> place = new TreeMap<>(Map.of(path.time().name(), time(part)));
    place.put("d", (double) dimension);
    return new Counterexample(place, sides.left(), sides.right());
  }

  private Sides mass(double time, int dimension) {
    return new Sides(space.of(density, time, dimension), 1, TOLERANCE);
  }

  /** dF/dt by five points, and minus the mean dissipation. */
  private Sides fall(double time, int dimension) {
    double h = STEP * interval.length();
    DoubleUnaryOperator energy = at -> space.of(held, at, dimension);
    double near = energy.applyAsDouble(time + h) - energy.applyAsDouble(time - h);
    double far = energy.applyAsDouble(time + 2 * h) - energy.applyAsDouble(time - 2 * h);
    double rate = (8 * near - far) / (12 * h);
    double loss = space.of(lost, time, dimension);
    double scale = Math.abs(energy.applyAsDouble(time)) / interval.length() + loss;
    return new Sides(rate, -loss, RATE_TOLERANCE * scale);
  }

  private double time(double part) {
    return interval.lower() + part * interval.length();
  }
}
