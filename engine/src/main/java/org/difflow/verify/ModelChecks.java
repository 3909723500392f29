package org.difflow.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.model.MarginalModel;
import org.difflow.path.End;
import org.difflow.path.TimeInterval;

/**
 * The delivered fields of a model held against its delivered density by finite differences, at
 * points around the data. Along the flow dx/dt = v the log density changes by
 *
 * <pre>
 * d/dt log p(x(t), t) = -div v,   and   grad log p = score,
 * </pre>
 *
 * <p>the first of which is the marginal continuity equation dp/dt + div(p v) = 0 (S0-64).
 */
final class ModelChecks {
  /** Parts of the time range at which points are taken, with this many at each. */
  private static final List<Double> PARTS = List.of(0.1, 0.3, 0.5, 0.7, 0.9);

  private static final int PER_TIME = 4;

  /** A difference in every coordinate is affordable up to here. */
  private static final int LARGEST_DIMENSION = 64;

  /** Differences of the fourth order agree this well; an error of a part in a thousand shows. */
  private static final double AGREES = 1e-5;

  private static final double DIFFERS = 1e-4;

  /** Two sets of step sizes: where the coarse ones fail the fine ones may not. */
  private static final List<Double> STEPS = List.of(1e-3, 1e-4);

  private final MarginalModel model;
  private final List<ModelPoint> points;

  ModelChecks(MarginalModel model) {
    this.model = model;
    this.points = points(model);
  }

  private static List<ModelPoint> points(MarginalModel model) {
    TimeInterval interval = model.path().interval();
    List<ModelPoint> points = new ArrayList<>();
    for (double part : PARTS) {
      double distance = part * interval.length();
      double whole = interval.whole() ? Math.ceil(distance) : distance;
      double time = interval.inside(End.DATA, whole);
      points.addAll(ModelPoint.around(model, time, PER_TIME));
    }
    return points;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    boolean flows = !model.path().range().whole();
    if (flows) {
      checks.add(check("marginal continuity equation", ModelPoint::continuity));
    }
    checks.add(check("score is grad log density", ModelPoint::gradient));
    if (flows && model.dimension() <= LARGEST_DIMENSION) {
      checks.add(check("divergence of velocity", ModelPoint::divergence));
    }
    return checks;
  }

  /** Both sides of an identity at a point, by differences with steps of a size. */
  @FunctionalInterface
  private interface Identity {
    Sides at(ModelPoint point, double step);
  }

  private Check check(String name, Identity identity) {
    double largest = 0;
    for (ModelPoint point : points) {
      Sides best = best(identity, point);
      if (!(best.residual() <= DIFFERS)) {
        return Check.refuted(name, counterexample(point, best));
      }
      largest = Math.max(largest, best.residual());
    }
    String found = "at %d points, largest relative residual %.1e".formatted(points.size(), largest);
    return Check.of(name, largest <= AGREES ? Outcome.CHECKED : Outcome.WARNING, found);
  }

  private static Sides best(Identity identity, ModelPoint point) {
    Sides coarse = identity.at(point, STEPS.getFirst());
    return coarse.residual() <= AGREES
        ? coarse
        : finer(coarse, identity.at(point, STEPS.getLast()));
  }

  private static Sides finer(Sides coarse, Sides fine) {
    return coarse.residual() <= fine.residual() ? coarse : fine;
  }

  private Counterexample counterexample(ModelPoint point, Sides sides) {
    Matrix place = point.place();
    Map<String, Double> shown = new HashMap<>();
    shown.put(model.path().time().name(), point.time());
    for (int i = 0; i < Math.min(3, place.columns()); i++) {
      shown.put("x[" + i + "]", place.get(0, i));
    }
    return new Counterexample(shown, sides.left(), sides.right());
  }
}
