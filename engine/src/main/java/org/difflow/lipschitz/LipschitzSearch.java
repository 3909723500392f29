package org.difflow.lipschitz;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.equation.Field;
import org.difflow.equation.FormulaField;
import org.difflow.fault.Fault;
import org.difflow.interval.Interval;
import org.difflow.lipschitz.LipschitzBound.Evidence;

/**
 * The supremum of a measure of the Jacobian over a region. Where the formula of the field is known
 * the region is halved again and again, the box with the highest upper bound first, until that is
 * near the highest lower bound (Hansen, Walster: Global Optimization Using Interval Analysis,
 * 2004). Other fields are sampled.
 *
 * @param region a side for each coordinate
 * @param time when
 * @param checkpoint runs with every box; it throws when the work must stop
 */
public record LipschitzSearch(
    MatrixMeasure measure, Region region, Interval time, Runnable checkpoint) {
  /** The bounds are to agree to six digits, or where they are near 0 to twelve decimals. */
  private static final double TOLERANCE = 1e-6;

  private static final double ABSOLUTE_TOLERANCE = 1e-12;

  /** After so many boxes the bounds stand as they are; a second or two. */
  private static final int MOST_BOXES = 10_000;

  private static final int SAMPLES = 2_000;

  /** A part of the region, and bounds of the measure all over it. */
  private record Box(Region region, Interval bounds) {}

  /**
   * The bounds for a field.
   *
   * @throws Fault E0585 where it has no slope
   */
  public LipschitzBound of(Field field) {
    return field instanceof FormulaField formulas
        ? SlopeBounds.of(formulas).map(this::enclosed).orElseGet(() -> sampled(field))
        : sampled(field);
  }

  private LipschitzBound enclosed(SlopeBounds slopes) {
    Region whole = slopes.reduced(region.and(time));
    PriorityQueue<Box> boxes =
        new PriorityQueue<>(Comparator.comparingDouble((Box box) -> -box.bounds.upper()));
    boxes.add(box(slopes, whole));
    Box best = box(slopes, whole.middle());
    for (Region corner : whole.oppositeCorners()) {
      best = better(best, box(slopes, corner));
    }
    for (int count = 1; count < MOST_BOXES && !isNear(best, boxes.peek()); count += 2) {
      checkpoint.run();
      List<Region> halves = boxes.peek().region.halves(whole);
      if (halves.isEmpty()) {
        break;
      }
      boxes.poll();
      for (Region half : halves) {
        Box part = box(slopes, half);
        boxes.add(part);
        best = better(best, part);
      }
    }
    return bound(slopes, best, boxes.peek().bounds.upper());
  }

  private Box box(SlopeBounds slopes, Region part) {
    return new Box(part, slopes.over(part).map(measure::of).orElse(Interval.ALL));
  }

  private static Box better(Box best, Box other) {
    return other.bounds.lower() > best.bounds.lower() ? other : best;
  }

  private static boolean isNear(Box best, Box highest) {
    double upper = highest.bounds.upper();
    return Double.isFinite(upper)
        && upper - best.bounds.lower() <= TOLERANCE * Math.abs(upper) + ABSOLUTE_TOLERANCE;
  }

  private LipschitzBound bound(SlopeBounds slopes, Box best, double upper) {
    if (best.bounds.equals(Interval.ALL)) {
      throw new Fault(
          "E0585",
          "the field is not shown to have a slope anywhere in the region",
          "it may have no value there, or divide by 0");
    }
    Evidence evidence = slopes.areConstant() ? Evidence.CONSTANT : Evidence.ENCLOSED;
    return new LipschitzBound(best.bounds.lower(), upper, point(best.region), evidence);
  }

  private double[] point(Region box) {
    return box.middle().sides().stream()
        .limit(region.sides().size())
        .mapToDouble(Interval::lower)
        .toArray();
  }

  private LipschitzBound sampled(Field field) {
    Region whole = region.and(time);
    Box found = sampled(field, whole.middle());
    for (int n = 1; n < SAMPLES; n++) {
      checkpoint.run();
      found = better(found, sampled(field, whole.sample(n)));
    }
    return new LipschitzBound(
        found.bounds.lower(), Double.POSITIVE_INFINITY, point(found.region), Evidence.SAMPLED);
  }

  private Box sampled(Field field, Region place) {
    double[] x = point(place);
    Matrix jacobian = field.jacobian(x, place.sides().getLast().lower());
    if (!Arrays.stream(jacobian.values()).allMatch(Double::isFinite)) {
      throw new Fault(
          "E0585", "the field has no finite slope at x = " + Decimals.significant(x, 6));
    }
    return new Box(place, measure.of(IntervalMatrix.of(jacobian)));
  }
}
