package org.difflow.model;

import java.util.function.Function;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.kernel.Elementary;
import org.difflow.parallel.Workers;
import org.difflow.path.RadialField;
import org.difflow.path.RadialField.Quantity;

/** The marginal field of data points under an isotropic law around each of them. */
final class RadialPointField implements MarginalField {
  private final Points data;
  private final RadialField law;
  private final Places places;
  private final Workers workers;

  RadialPointField(Points data, RadialField law, Places places, Workers workers) {
    this.data = data;
    this.law = law;
    this.places = places;
    this.workers = workers;
  }

  @Override
  public Matrix velocity() {
    return rows(dimension(), seen -> seen.mean(Quantity.RATE));
  }

  @Override
  public Matrix score() {
    return rows(dimension(), seen -> seen.mean(Quantity.SCORE_RATE));
  }

  @Override
  public Matrix denoiser() {
    return rows(dimension(), Neighbourhood::meanPoint);
  }

  @Override
  public Matrix density() {
    return rows(1, seen -> new double[] {Elementary.exp(seen.logDensity())});
  }

  @Override
  public Matrix logdensity() {
    return rows(1, seen -> new double[] {seen.logDensity()});
  }

  @Override
  public Matrix divergence() {
    return rows(1, seen -> new double[] {seen.divergence()});
  }

  @Override
  public Matrix weights() {
    return rows(data.count(), Neighbourhood::weights);
  }

  private int dimension() {
    return data.points().columns();
  }

  /** One row of answers for each point asked about; rows are independent, so threads share them. */
  private Matrix rows(int columns, Function<Neighbourhood, double[]> answer) {
    Matrix result = Matrix.zeros(places.x().rows(), columns);
    workers.forEach(
        result.rows(),
        (row, pulse) -> {
          pulse.run();
          double[] values = answer.apply(at(row));
          System.arraycopy(values, 0, result.values(), row * columns, columns);
        });
    return result;
  }

  private Neighbourhood at(int row) {
    return new Neighbourhood(data, law, places.x().row(row), places.time(row));
  }
}
