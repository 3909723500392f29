package org.difflow.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.End;
import org.difflow.path.Member;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * The mass of the delivered log density by {@link Quadrature}, at three times and d = 1, 2, 3, or
 * the one d that the path is for.
 */
final class MassCheck {
  private static final String NAME = "mass by quadrature";
  private static final double[] TIMES = {0.25, 0.5, 0.75};

  /** The dimensions to look at where the path is for all of them. */
  private static final List<Integer> DIMENSIONS = List.of(1, 2, 3);

  /** Beyond this d the shell is too thin for the step below. */
  private static final int LARGEST_DIMENSION = 32;

  private static final double STEP = 1.0 / 32;

  /** Well above the rounding of 257 terms, well below any missing factor. */
  private static final double TOLERANCE = 1e-9;

  private final Delivered delivered;
  private final Quadrature quadrature;
  private final List<Integer> dimensions;

  private MassCheck(Delivered delivered, Quadrature quadrature, List<Integer> dimensions) {
    this.delivered = delivered;
    this.quadrature = quadrature;
    this.dimensions = dimensions;
  }

  /**
   * Nothing where the log density is not a function of norm(u), t and d alone, or d too large to
   * integrate.
   */
  static Optional<Check> of(Delivered delivered, MovingFrame frame) {
    Coordinates at = delivered.path().coordinates();
    Expr log = delivered.path().bind(frame.scalar(delivered.body(Member.LOG_DENSITY)));
    List<Symbol> variables = List.of(frame.s(), at.time(), at.dimension());
    List<Integer> dimensions = dimensions(delivered.path());
    if (!variables.containsAll(log.symbols()) || dimensions.isEmpty()) {
      return Optional.empty();
    }
    Quadrature quadrature = Quadrature.of(frame.s(), at.time(), at.dimension(), log);
    return Optional.of(new MassCheck(delivered, quadrature, dimensions).check());
  }

  private static List<Integer> dimensions(ConditionalPath path) {
    Expr fixed = path.given().get(path.coordinates().dimension());
    if (fixed == null) {
      return DIMENSIONS;
    }
    double dimension = path.number(fixed);
    boolean measurable = dimension >= 1 && dimension <= LARGEST_DIMENSION;
    return measurable ? List.of((int) dimension) : List.of();
  }

  private Check check() {
    TimeInterval interval = delivered.path().interval();
    for (double fraction : TIMES) {
      double time = interval.inside(End.DATA, fraction * interval.length());
      for (int dimension : dimensions) {
        Optional<Check> wrong = wrong(time, dimension);
        if (wrong.isPresent()) {
          return wrong.get();
        }
      }
    }
    return Check.of(
        NAME,
        Outcome.CHECKED,
        "within 1e-9 of 1 at d = %s and %d times".formatted(listed(), TIMES.length));
  }

  /** What is not 1 is refuted by a sum that half the step confirms. */
  private Optional<Check> wrong(double time, int dimension) {
    double centre = quadrature.fullest(time, dimension);
    double mass = quadrature.mass(centre, time, dimension, STEP);
    double finer = quadrature.mass(centre, time, dimension, STEP / 2);
    if (!(Math.abs(mass - finer) <= TOLERANCE)) {
      return Optional.of(
          Check.of(NAME, Outcome.WARNING, "undecided: the sums over r do not converge"));
    }
    return Math.abs(mass - 1) <= TOLERANCE
        ? Optional.empty()
        : Optional.of(Check.refuted(NAME, counterexample(time, dimension, mass)));
  }

  private String listed() {
    return dimensions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private Counterexample counterexample(double time, int dimension, double mass) {
    String clock = delivered.time().name();
    return new Counterexample(Map.of(clock, time, "d", (double) dimension), mass, 1);
  }
}
