package org.difflow.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.DensityLaw;
import org.difflow.path.End;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;

/**
 * What phi(r, t) must be, with the parameters at their values: nowhere negative, of a finite mass,
 * 1 where it is given exactly, and gathered at the data point at the data end.
 */
final class DensityLawChecks {
  private static final double STEP = 1.0 / 32;

  /** Well above the rounding of the sums, well below any missing factor. */
  private static final double TOLERANCE = 1e-9;

  /** Parts of the range away from the data end. */
  private static final List<Double> PARTS = List.of(0.9, 0.5, 0.1);

  private static final List<Integer> DIMENSIONS = List.of(1, 2, 3);

  /** Beyond this d the shells are too thin for the step. */
  private static final int LARGEST_DIMENSION = 32;

  /** A measured power this close to 0 is none. */
  private static final double LEAST_POWER = 0.01;

  private static final double NEAR = 1e-6;

  /** The largest radius per coordinate that may stay at the data end: as large as sigma_min. */
  private static final double LARGEST_REST = 0.02;

  private final ConditionalPath path;
  private final DensityLaw law;
  private final TimeInterval interval;
  private final RadialCurve phi;
  private final Quadrature quadrature;

  DensityLawChecks(ConditionalPath path, DensityLaw law) {
    Coordinates at = path.coordinates();
    Expr log = at.inSquares(path.bind(law.phi().apply(Function.ABS).log()));
    this.path = path;
    this.law = law;
    this.interval = path.interval();
    this.phi = RadialCurve.of(path, law.phi());
    this.quadrature = Quadrature.of(at.squaredRadius(), at.time(), at.dimension(), log);
  }

  List<Check> all() {
    return List.of(sign(), mass(), origin(), concentration());
  }

  private Check sign() {
    String name = "phi is not negative";
    if (Positivity.prove(path.bind(law.phi()))) {
      return Check.of(name, Outcome.PROVED, "φ > 0 for all r and t");
    }
    return first((time, d) -> negative(name, time, d)).orElseGet(() -> checked(name));
  }

  private Optional<Check> negative(String name, double time, int dimension) {
    OptionalDouble radius =
        Quadrature.radii(quadrature.fullest(time, dimension), STEP)
            .filter(r -> phi.at(r, time, dimension) < 0)
            .findFirst();
    return radius.stream()
        .mapToObj(
            r ->
                "φ = %s at r = %s, %s"
                    .formatted(
                        Digits.four(phi.at(r, time, dimension)),
                        Digits.four(r),
                        when(time, dimension)))
        .map(found -> Check.violated(name, Violation.PHI_SIGN, found))
        .findFirst();
  }

  private Check mass() {
    String name = law.exact() ? "phi integrates to 1" : "phi has a finite mass";
    return first((time, d) -> wrongMass(name, time, d)).orElseGet(() -> checked(name));
  }

  private Optional<Check> wrongMass(String name, double time, int dimension) {
    if (quadrature.diverges(time, dimension)) {
      String infinite = "the integral is infinite at " + when(time, dimension);
      return Optional.of(Check.violated(name, Violation.PHI_MASS, infinite));
    }
    double centre = quadrature.fullest(time, dimension);
    double mass = quadrature.mass(centre, time, dimension, STEP);
    double finer = quadrature.mass(centre, time, dimension, STEP / 2);
    if (!(Math.abs(mass - finer) <= TOLERANCE * mass)) {
      return Optional.of(
          Check.of(name, Outcome.WARNING, "undecided: the sums over r do not converge"));
    }
    String found = "the mass is %s at %s".formatted(Digits.four(mass), when(time, dimension));
    return law.exact() && !(Math.abs(mass - 1) <= TOLERANCE)
        ? Optional.of(Check.violated(name, Violation.PHI_MASS, found))
        : Optional.empty();
  }

  private Check origin() {
    String name = "density is bounded at the data point";
    return first((time, d) -> unbounded(name, time, d)).orElseGet(() -> checked(name));
  }

  private Optional<Check> unbounded(String name, double time, int dimension) {
    double power = quadrature.powerAtCentre(quadrature.fullest(time, dimension), time, dimension);
    String found = "φ grows like r^%s at %s".formatted(Digits.four(power), when(time, dimension));
    return power < -LEAST_POWER && !quadrature.diverges(time, dimension)
        ? Optional.of(Check.violated(name, Violation.SINGULAR_ORIGIN, found))
        : Optional.empty();
  }

  private Check concentration() {
    String name = "the mass goes to the data point";
    double near = interval.inside(End.DATA, NEAR * interval.length());
    int d = dimensions().getFirst();
    double radius = quadrature.fullest(near, d);
    String found =
        "most of the mass lies around r = %s at %s".formatted(Digits.four(radius), when(near, d));
    return radius <= LARGEST_REST * Math.sqrt(d)
        ? Check.of(name, Outcome.CHECKED, found)
        : Check.violated(name, Violation.PHI_LIMIT, found);
  }

  private Optional<Check> first(BiFunction<Double, Integer, Optional<Check>> wrong) {
    return dimensions().stream()
        .flatMap(d -> times().mapToObj(time -> wrong.apply(time, d)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private DoubleStream times() {
    return PARTS.stream().mapToDouble(part -> interval.inside(End.DATA, part * interval.length()));
  }

  private List<Integer> dimensions() {
    Expr fixed = path.given().get(path.coordinates().dimension());
    return fixed == null
        ? DIMENSIONS
        : List.of((int) Math.min(LARGEST_DIMENSION, path.number(fixed)));
  }

  private Check checked(String name) {
    return Check.of(name, Outcome.CHECKED, "at %d times".formatted(PARTS.size()));
  }

  private String when(double time, int dimension) {
    return "%s = %s, d = %d".formatted(path.time().name(), Digits.four(time), dimension);
  }
}
