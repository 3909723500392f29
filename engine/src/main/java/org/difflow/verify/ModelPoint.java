package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalModel;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.EnergyLaw;
import org.difflow.path.FlowLaw;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.SdeLaw;
import org.difflow.path.TimeInterval;

/**
 * A point x at a time, with what differences around it say of a model. All differences are of the
 * fourth order, f' = (8 (f(h) - f(-h)) - (f(2h) - f(-2h)))/(12 h).
 *
 * @param place x, one row
 * @param spread the distance over which the law of one data point varies
 */
record ModelPoint(MarginalModel model, Matrix place, double time, double spread) {
  private static final double[] OFFSETS = {1, -1, 2, -2};
  private static final double[] WEIGHTS = {8.0 / 12, -8.0 / 12, -1.0 / 12, 1.0 / 12};

  /** A divergence, in parts of one per coordinate over the time to an end, that counts as none. */
  private static final double VANISHING = 1e-3;

  /** Draws of the points and their directions: the same in every run. */
  private static final long SEED = 15;

  /** Points where the law of some data point has much of its mass. */
  static List<ModelPoint> around(MarginalModel model, double time, int count) {
    int d = model.dimension();
    if (model.path().law() instanceof FlowLaw) {
      return drawn(model.draw(time, count, SEED), model, time);
    }
    Matrix data = model.data().sample(count, d, SEED);
    Matrix noise = new Normal(Matrix.scalar(0), Matrix.scalar(1)).sample(count, d, SEED + 1);
    double centre = centre(model, time);
    double shift = shift(model, time);
    double spread = spread(model, time);
    List<ModelPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] place = new double[d];
      for (int j = 0; j < d; j++) {
        place[j] = centre * data.get(i, j) + spread * noise.get(i, j) + shift;
      }
      points.add(new ModelPoint(model, Matrix.rowVector(place), time, spread));
    }
    return points;
  }

  /** Draws of x itself. */
  private static List<ModelPoint> drawn(Matrix places, MarginalModel model, double time) {
    List<ModelPoint> points = new ArrayList<>();
    for (int i = 0; i < places.rows(); i++) {
      points.add(new ModelPoint(model, Matrix.rowVector(places.row(i)), time, model.width(time)));
    }
    return points;
  }

  private static double centre(MarginalModel model, double time) {
    ConditionalPath path = model.givenData();
    return path.law() instanceof GaussianLaw ? path.coefficients(time).mu() : 1;
  }

  private static double shift(MarginalModel model, double time) {
    ConditionalPath path = model.givenData();
    return path.law() instanceof GaussianLaw ? path.coefficients(time).shift() : 0;
  }

  /** Per coordinate: sigma, or the median radius over sqrt(d). */
  private static double spread(MarginalModel model, double time) {
    ConditionalPath path = model.givenData();
    return switch (path.law()) {
      case GaussianLaw _ -> path.coefficients(time).sigma();
      case FlowLaw _, EnergyLaw _ -> 1;
      case BridgeLaw _ -> throw new IllegalStateException("given the data one end is left");
      case SdeLaw _ ->
          throw new Fault(
              "E0901", "verifying a model whose law has no closed form is not in this version");
      case IsotropicLaw law ->
          RadialCurve.of(path, law.mass(path.coordinates())).median(time, model.dimension())
              / Math.sqrt(model.dimension());
    };
  }

  /** The change of log p along the flow, and -div v. */
  Sides continuity(double step) {
    Matrix velocity = model.velocity(place, time);
    double move = step * room();
    double change = 0;
    for (int k = 0; k < OFFSETS.length; k++) {
      double offset = OFFSETS[k] * move;
      Matrix moved = moved(velocity, offset);
      change += WEIGHTS[k] * model.logdensity(moved, time + offset).get(0, 0) / move;
    }
    double outflow = -model.divergence(place, time).get(0, 0);
    return new Sides(change, outflow, size(change, outflow));
  }

  /** Where expansion and contraction cancel, their size is that of one per coordinate. */
  private double size(double left, double right) {
    return Math.max(model.dimension() / room(), Math.abs(left) + Math.abs(right));
  }

  /** The time to the nearer end. */
  private double room() {
    TimeInterval interval = model.path().interval();
    return Math.min(time - interval.lower(), interval.upper() - time);
  }

  /** The change of log p along the score, and its square. */
  Sides gradient(double step) {
    Matrix score = model.score(place, time);
    double square = dot(score, score);
    double move = step * spread / Math.sqrt(square);
    double change = 0;
    for (int k = 0; k < OFFSETS.length; k++) {
      Matrix moved = moved(score, OFFSETS[k] * move);
      change += WEIGHTS[k] * model.logdensity(moved, time).get(0, 0) / move;
    }
    return Sides.of(change, square);
  }

  /** The divergence of v by differences in every coordinate, and as delivered. */
  Sides divergence(double step) {
    double[] slopes = slopes(step * spread);
    double sum = DoubleStream.of(slopes).sum();
    double delivered = model.divergence(place, time).get(0, 0);
    double size = DoubleStream.of(slopes).map(Math::abs).sum() + Math.abs(delivered);
    return new Sides(sum, delivered, Math.max(size, VANISHING * model.dimension() / room()));
  }

  /** Of every coordinate of v in itself. */
  private double[] slopes(double move) {
    double[] slopes = new double[model.dimension()];
    for (int k = 0; k < OFFSETS.length; k++) {
      Matrix velocity = model.velocity(shifted(OFFSETS[k] * move), time);
      for (int j = 0; j < slopes.length; j++) {
        slopes[j] += WEIGHTS[k] * velocity.get(j, j) / move;
      }
    }
    return slopes;
  }

  /** One row per coordinate, which is shifted in it. */
  private Matrix shifted(double offset) {
    int d = model.dimension();
    double[] values = new double[d * d];
    for (int j = 0; j < d; j++) {
      System.arraycopy(place.values(), 0, values, j * d, d);
      values[j * d + j] += offset;
    }
    return Matrix.of(d, d, values);
  }

  private Matrix moved(Matrix direction, double distance) {
    double[] values = place.values().clone();
    for (int j = 0; j < values.length; j++) {
      values[j] += distance * direction.get(0, j);
    }
    return Matrix.rowVector(values);
  }

  private static double dot(Matrix a, Matrix b) {
    double sum = 0;
    for (int j = 0; j < a.columns(); j++) {
      sum += a.get(0, j) * b.get(0, j);
    }
    return sum;
  }
}
