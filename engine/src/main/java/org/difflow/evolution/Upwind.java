package org.difflow.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.equation.Field;
import org.difflow.fault.Fault;

/**
 * dp/dt = -div(v*p) (S0-43, S0-44) by the flux through the faces of cells, which carries the
 * density of the cell that it comes from, in steps of Euler (S0-76; LeVeque: Finite Volume Methods
 * for Hyperbolic Problems, 2002, 4.9). The error falls with the first power of the width. No mass
 * passes the ends of the grid, and what one cell loses another one gains. The density stays
 * positive while no cell gives away more than it holds, which is the condition of Courant,
 * Friedrichs and Lewy.
 *
 * @param checkpoint runs with every step; it throws when the work must stop
 */
public record Upwind(Field velocity, Grid grid, double t0, double t1, Runnable checkpoint) {
  /** A step may be too long by rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * A density and the steps that led to it.
   *
   * @param density in the cells of the grid
   */
  public record Result(double[] density, int steps) {}

  /**
   * The density at t1.
   *
   * @param start the density at t0 in the cells
   * @param steps equal ones; if absent, each is as long as is stable
   * @throws Fault E0589 if the steps are too long; E0592 where the velocity is not finite
   */
  public Result solve(double[] start, OptionalInt steps) {
    double[] density = start.clone();
    return new Result(
        density, steps.isPresent() ? equal(density, steps.getAsInt()) : asLongAsStable(density));
  }

  private int equal(double[] density, int steps) {
    for (int n = 0; n < steps; n++) {
      checkpoint.run();
      Flux flux = flux(time(n, steps));
      requireStable(flux, n, steps);
      flux.move(density, Math.abs(time(n + 1, steps) - time(n, steps)));
    }
    return steps;
  }

  private double time(int n, int steps) {
    return n == steps ? t1 : t0 + n * (t1 - t0) / steps;
  }

  private int asLongAsStable(double[] density) {
    int steps = 0;
    for (double t = t0; t != t1; steps++) {
      checkpoint.run();
      Flux flux = flux(t);
      double next = next(t, flux.rate());
      flux.move(density, Math.abs(next - t));
      t = next;
    }
    return steps;
  }

  private double next(double t, double rate) {
    double next = Math.abs(t1 - t) * rate <= 1 ? t1 : t + Math.signum(t1 - t) / rate;
    if (next == t) {
      throw velocityWithoutBound(t);
    }
    return next;
  }

  private static Fault velocityWithoutBound(double t) {
    return new Fault(
        "E0592",
        "the velocity is not finite all over the grid at t = " + Decimals.significant(t, 6),
        "take a smaller region, or stop before");
  }

  private void requireStable(Flux flux, int n, int steps) {
    double t = time(n, steps);
    double step = Math.abs(t1 - t0) / steps;
    if (step * flux.rate() > 1 + ROUNDING) {
      double largest = 1 / largestRate(steps);
      throw new Fault(
          "E0589",
          "steps of %s are too long: at t = %s a cell would give away more than it holds, and steps are stable up to %s"
              .formatted(
                  Decimals.significant(step, 6),
                  Decimals.significant(t, 6),
                  Decimals.significant(largest, 6)),
          "take %d steps or more, or leave `steps` out"
              .formatted((long) Math.ceil(Math.abs(t1 - t0) / largest)));
    }
  }

  private double largestRate(int steps) {
    return IntStream.range(0, steps)
        .mapToDouble(n -> flux(time(n, steps)).rate())
        .max()
        .orElseThrow();
  }

  private Flux flux(double t) {
    List<double[]> speeds =
        IntStream.range(0, grid.dimension()).mapToObj(side -> speeds(side, t)).toList();
    return new Flux(grid, speeds);
  }

  /** The velocity along a side at the faces where the cells begin; 0 at the end of the grid. */
  private double[] speeds(int side, double t) {
    double[] all = velocity.at(grid.faces(side), t).values();
    double[] along = new double[grid.size()];
    double direction = Math.signum(t1 - t0);
    Arrays.setAll(
        along,
        cell -> grid.place(cell, side) == 0 ? 0 : direction * all[cell * grid.dimension() + side]);
    if (!Arrays.stream(along).allMatch(Double::isFinite)) {
      throw velocityWithoutBound(t);
    }
    return along;
  }
}
