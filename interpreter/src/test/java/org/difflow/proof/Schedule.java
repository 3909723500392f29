package org.difflow.proof;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A Gaussian path twice: as a script declares it, and as functions with derivatives taken by hand,
 * written so that no digits cancel.
 *
 * @param prior the time of the prior end
 * @param declaration the path {@code P}
 */
record Schedule(
    String name,
    double prior,
    String declaration,
    DoubleUnaryOperator mu,
    DoubleUnaryOperator muRate,
    DoubleUnaryOperator sigma,
    DoubleUnaryOperator sigmaRate) {
  /** The ten Gaussian paths of the golden values, data at either end. */
  static List<Schedule> all() {
    return List.of(
        veGeometric(),
        veSqrt(),
        vpLinear(),
        vpCosine(),
        edm(),
        rectified(),
        optimalTransport(0),
        optimalTransport(1e-4),
        trigonometric(),
        vpLinearReversed());
  }

  static Schedule veGeometric() {
    return exploding(
        "ve_geometric",
        1,
        path("[0, 1], data at 0", "1", "5000^t/100"),
        t -> Math.pow(5000, t) / 100,
        t -> Math.log(5000) * Math.pow(5000, t) / 100);
  }

  static Schedule veSqrt() {
    return exploding(
        "ve_sqrt",
        1,
        path("[0, 1], data at 0", "1", "sqrt(t)"),
        Math::sqrt,
        t -> 1 / (2 * Math.sqrt(t)));
  }

  static Schedule edm() {
    return exploding("edm", 80, path("[0, 80], data at 0", "1", "t"), t -> t, _ -> 1);
  }

  private static Schedule exploding(
      String name,
      double prior,
      String declaration,
      DoubleUnaryOperator sigma,
      DoubleUnaryOperator sigmaRate) {
    return new Schedule(name, prior, declaration, _ -> 1, _ -> 0, sigma, sigmaRate);
  }

  static Schedule vpLinear() {
    return new Schedule(
        "vp_linear",
        1,
        path(
            "[0, 1], data at 0", "exp(-B(t)/2)", "sqrt(1 - exp(-B(t)))", "B(t) = 0.1*t + 9.95*t^2"),
        VarianceLoss::mu,
        t -> -VarianceLoss.beta(t) / 2 * VarianceLoss.mu(t),
        VarianceLoss::sigma,
        VarianceLoss::sigmaRate);
  }

  static Schedule vpLinearReversed() {
    return new Schedule(
        "vp_linear_reversed",
        0,
        path(
            "[0, 1], data at 1",
            "exp(-B(t)/2)",
            "sqrt(1 - exp(-B(t)))",
            "B(t) = 0.1*(1 - t) + 9.95*(1 - t)^2"),
        t -> VarianceLoss.mu(1 - t),
        t -> VarianceLoss.beta(1 - t) / 2 * VarianceLoss.mu(1 - t),
        t -> VarianceLoss.sigma(1 - t),
        t -> -VarianceLoss.sigmaRate(1 - t));
  }

  /** B(t) = 0.1 t + 9.95 t^2, the integral of beta. */
  private static final class VarianceLoss {
    static double total(double t) {
      return 0.1 * t + 9.95 * t * t;
    }

    static double beta(double t) {
      return 0.1 + 19.9 * t;
    }

    static double mu(double t) {
      return Math.exp(-total(t) / 2);
    }

    static double sigma(double t) {
      return Math.sqrt(-Math.expm1(-total(t)));
    }

    static double sigmaRate(double t) {
      return beta(t) * Math.exp(-total(t)) / (2 * sigma(t));
    }
  }

  /** mu = cos b/cos a with a = b(0), so 1 - mu^2 = sin(b - a) sin(b + a)/cos(a)^2. */
  static Schedule vpCosine() {
    double rate = 125 * Math.PI / 252;
    double a = Math.PI / 252;
    DoubleUnaryOperator mu = t -> Math.cos(a + rate * t) / Math.cos(a);
    DoubleUnaryOperator muRate = t -> -rate * Math.sin(a + rate * t) / Math.cos(a);
    DoubleUnaryOperator sigma =
        t -> Math.sqrt(Math.sin(rate * t) * Math.sin(2 * a + rate * t)) / Math.cos(a);
    return new Schedule(
        "vp_cosine",
        1,
        path(
            "[0, 1], data at 0",
            "cos((t + 1/125)/(1 + 1/125)*pi/2)/cos((1/125)/(1 + 1/125)*pi/2)",
            "sqrt(1 - mu(t)^2)"),
        mu,
        muRate,
        sigma,
        t -> -mu.applyAsDouble(t) * muRate.applyAsDouble(t) / sigma.applyAsDouble(t));
  }

  static Schedule rectified() {
    return new Schedule(
        "rectified_data0",
        1,
        path("[0, 1], data at 0", "1 - t", "t"),
        t -> 1 - t,
        _ -> -1,
        t -> t,
        _ -> 1);
  }

  static Schedule optimalTransport(double smallest) {
    return new Schedule(
        "ot_smin" + smallest,
        0,
        path("[0, 1], data at 1", "t", "1 - (1 - " + smallest + ")*t"),
        t -> t,
        _ -> 1,
        t -> (1 - t) + smallest * t,
        _ -> smallest - 1);
  }

  static Schedule trigonometric() {
    double rate = Math.PI / 2;
    return new Schedule(
        "gvp_trig",
        0,
        path("[0, 1], data at 1", "sin(pi*t/2)", "cos(pi*t/2)"),
        t -> Math.sin(rate * t),
        t -> rate * Math.cos(rate * t),
        t -> Math.sin(rate * (1 - t)),
        t -> -rate * Math.sin(rate * t));
  }

  /** The same functions under another declaration. */
  Schedule withDeclaration(String other) {
    return new Schedule(name, prior, other, mu, muRate, sigma, sigmaRate);
  }

  /** A path {@code P} as a script declares it. */
  static String path(String time, String mu, String sigma, String... definitions) {
    return """
    path P {
      time t in %s
      mu(t) = %s
      sigma(t) = %s
      %s
    }
    """
        .formatted(time, mu, sigma, String.join("\n  ", definitions));
  }

  @Override
  public String toString() {
    return name;
  }
}
