package org.difflow.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.flow.Flow;
import org.difflow.flow.Profile;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.path.End;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.print.Printer;

/**
 * Whether a flow has values and rises among draws of its base and, where that has a density on the
 * line, far around them.
 */
final class FlowSweep {
  private static final int TIMES = 64;
  private static final int DRAWS = 1000;
  private static final int PLACES = 4000;

  /** So many times the extent of the draws is looked at on either side of them. */
  private static final double AROUND = 10;

  private static final long SEED = 15;

  /** A slope is 1 where the flow begins: one of this size is 0 but for rounding. */
  private static final double ROUNDING = 1e-12;

  private final Flow flow;
  private final TimeInterval interval;
  private final double first;
  private final double last;
  private final Matrix places;

  /** The indices of the places: what is wrong near the draws is said first. */
  private final List<Integer> fromTheMiddle;

  /**
   * @param flow with its parameters at their values
   */
  FlowSweep(Flow flow, TimeInterval interval, Distribution base, int dimension) {
    this.flow = flow;
    this.interval = interval;
    double[] draws = places(base.sample(DRAWS, dimension, SEED));
    this.first = Arrays.stream(draws).min().orElseThrow();
    this.last = Arrays.stream(draws).max().orElseThrow();
    DoubleStream grid = dimension == 1 ? around(base) : grid(first, last);
    this.places =
        Matrix.columnVector(
            DoubleStream.concat(DoubleStream.of(draws), DoubleStream.concat(grid, origin()))
                .sorted()
                .toArray());
    this.fromTheMiddle =
        IntStream.range(0, places.rows())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(places.get(i, 0) - middle())))
            .toList();
  }

  private double middle() {
    return (first + last) / 2;
  }

  private double[] places(Matrix points) {
    return isRadial()
        ? IntStream.range(0, points.rows()).mapToDouble(i -> norm(points.row(i))).toArray()
        : points.values();
  }

  private static double norm(double[] point) {
    return Math.sqrt(Arrays.stream(point).map(x -> x * x).sum());
  }

  private boolean isRadial() {
    return flow.shape() == Flow.Shape.RADIUS;
  }

  /** Where symmetric flows come to rest first. */
  private DoubleStream origin() {
    return first < 0 && last > 0 ? DoubleStream.of(0) : DoubleStream.empty();
  }

  private DoubleStream around(Distribution base) {
    double reach = AROUND * (last - first);
    double least = isRadial() ? Math.max(0, first - reach) : first - reach;
    return grid(least, last + reach).filter(z -> isIn(base, z));
  }

  private static DoubleStream grid(double from, double to) {
    return IntStream.range(0, PLACES).mapToDouble(i -> from + (to - from) * (i + 0.5) / PLACES);
  }

  private static boolean isIn(Distribution base, double z) {
    return base instanceof Continuous law
        && law.logdensity(Matrix.scalar(z)).get(0, 0) > Double.NEGATIVE_INFINITY;
  }

  /** What is wrong, and where; from the prior end on, where it is worst. */
  Optional<String> flaw() {
    Kernel value = kernel(flow.profile().value());
    Kernel slope = kernel(flow.profile().slope());
    return IntStream.range(0, TIMES)
        .mapToDouble(k -> interval.inside(End.DATA, interval.length() * (TIMES - k) / TIMES))
        .boxed()
        .flatMap(time -> flaw(at(value, time), at(slope, time), time).stream())
        .findFirst();
  }

  private Kernel kernel(Expr formula) {
    Profile profile = flow.profile();
    return Lowering.lower(List.of(profile.variable(), profile.time()), formula);
  }

  private double[] at(Kernel kernel, double time) {
    Matrix found = Interpreter.evaluate(kernel, List.of(places, Matrix.scalar(time)));
    return Broadcast.combine(places, found, (_, value) -> value).values();
  }

  private Optional<String> flaw(double[] values, double[] slopes, double time) {
    return first(i -> steepness(i, values[i], slopes[i], time))
        .or(() -> first(i -> fall(i, values, time)));
  }

  private Optional<String> first(Function<Integer, Optional<String>> flaw) {
    return fromTheMiddle.stream().flatMap(i -> flaw.apply(i).stream()).findFirst();
  }

  private Optional<String> steepness(int i, double value, double slope, double time) {
    double z = places.get(i, 0);
    boolean among = first <= z && z <= last;
    if (among && !Double.isFinite(value)) {
      return Optional.of("it has no finite value at " + when(z, time));
    }
    return slope < -ROUNDING || among && !(slope > 0)
        ? Optional.of("its slope is %s at %s".formatted(Digits.four(slope), when(z, time)))
        : Optional.empty();
  }

  /** Where it jumps it may fall in spite of its slope. */
  private Optional<String> fall(int i, double[] values, double time) {
    double before = i > 0 ? values[i - 1] : isRadial() ? 0 : Double.NEGATIVE_INFINITY;
    return values[i] < before - ROUNDING * Math.abs(before)
        ? Optional.of(
            "it falls from %s to %s before %s"
                .formatted(
                    Digits.four(before), Digits.four(values[i]), when(places.get(i, 0), time)))
        : Optional.empty();
  }

  private String when(double z, double time) {
    return named(flow.profile().variable(), z) + ", " + named(flow.profile().time(), time);
  }

  private static String named(Expr symbol, double value) {
    return Printer.unicode(symbol) + " = " + Digits.four(value);
  }

  /** Where it has been looked. */
  @Override
  public String toString() {
    return "at %d places from %s to %s at %d times"
        .formatted(
            places.rows(),
            Digits.four(places.get(0, 0)),
            Digits.four(places.get(places.rows() - 1, 0)),
            TIMES);
  }
}
