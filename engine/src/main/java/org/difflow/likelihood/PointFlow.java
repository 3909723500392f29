package org.difflow.likelihood;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * The equation of one point on its way: dx/dt = velocity, and beside it the integrals of the
 * estimates of the divergence and of the error of differences. It is followed by the method of
 * Dormand and Prince of order 8 with adaptive steps.
 */
final class PointFlow implements OrdinaryDifferentialEquation {
  /** A flow that needs more has a field with no derivative, or a tolerance below rounding. */
  private static final int MOST_EVALUATIONS = 1_000_000;

  /** The shortest step, as a part of the way: below it times are no longer told apart. */
  private static final double SHORTEST = 1e-13;

  private final Flow flow;
  private final Divergence divergence;
  private final Runnable checkpoint;
  private final int d;
  private int evaluations;
  private double time;

  private PointFlow(Flow flow, Divergence divergence, int d, Runnable checkpoint) {
    this.flow = flow;
    this.divergence = divergence;
    this.checkpoint = checkpoint;
    this.d = d;
  }

  /** Where a point arrives, and what was integrated on the way. */
  record Arrival(double[] x, double[] integrals, double differenceError, int evaluations) {}

  static Arrival of(
      Flow flow, Divergence divergence, double[] x, Tolerance tolerance, Runnable checkpoint) {
    return new PointFlow(flow, divergence, x.length, checkpoint).run(x, tolerance);
  }

  private Arrival run(double[] x, Tolerance tolerance) {
    double[] state = Arrays.copyOf(x, getDimension());
    double[] end = integrated(state, tolerance);
    int last = getDimension() - 1;
    return new Arrival(
        Arrays.copyOf(end, d),
        Arrays.copyOfRange(end, d, last),
        Math.abs(end[last]),
        evaluations * divergence.evaluations());
  }

  private double[] integrated(double[] state, Tolerance tolerance) {
    double length = Math.abs(flow.to() - flow.from());
    DormandPrince853Integrator method =
        new DormandPrince853Integrator(
            SHORTEST * length, length, absolute(tolerance), relative(tolerance));
    method.setMaxEvaluations(MOST_EVALUATIONS);
    try {
      return method.integrate(this, new ODEState(flow.from(), state), flow.to()).getPrimaryState();
    } catch (MathRuntimeException tooFine) {
      throw new Fault(
          "E0721",
          "the flow cannot be followed to rtol = %s, atol = %s: the steps get too short at %s = %s"
              .formatted(
                  Decimals.shortest(tolerance.relative()),
                  Decimals.shortest(tolerance.absolute()),
                  flow.model().path().time().name(),
                  Decimals.shortest(time)),
          "allow more, as in rtol = 1e-6, or keep away from the data end by a `stop`");
    }
  }

  /** The error of differences decides no step. */
  private double[] absolute(Tolerance tolerance) {
    double[] allowed = new double[getDimension()];
    Arrays.fill(allowed, tolerance.absolute());
    allowed[allowed.length - 1] = Double.MAX_VALUE;
    return allowed;
  }

  private double[] relative(Tolerance tolerance) {
    double[] allowed = new double[getDimension()];
    Arrays.fill(allowed, tolerance.relative());
    return allowed;
  }

  @Override
  public int getDimension() {
    return d + divergence.estimates() + 1;
  }

  @Override
  public double[] computeDerivatives(double t, double[] state) {
    checkpoint.run();
    time = t;
    evaluations++;
    double[] rates = new double[getDimension()];
    divergence.rates(Matrix.rowVector(Arrays.copyOf(state, d)), t, rates);
    requireFinite(rates);
    return rates;
  }

  private void requireFinite(double[] rates) {
    if (!DoubleStream.of(rates).allMatch(Double::isFinite)) {
      throw new Fault(
          "E0722",
          "the velocity or its divergence is not finite at %s = %s on the way of a point"
              .formatted(flow.model().path().time().name(), Decimals.shortest(time)));
    }
  }
}
