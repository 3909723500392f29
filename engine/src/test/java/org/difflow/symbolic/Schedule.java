package org.difflow.symbolic;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A Gaussian schedule with its rates as the literature prints them, not as the derivative gives
 * them: growth = sigma'/sigma, drift f = mu'/mu and noise g^2 = (sigma^2)' - 2 f sigma^2.
 */
record Schedule(String name, Expr mu, Expr sigma, Expr growth, Expr drift, Expr noise) {
  static final ExpressionPool POOL = new ExpressionPool();
  static final Symbol T = POOL.symbol("t", Sort.SCALAR, Domain.unit());
  static final Symbol SIGMA_MIN = POOL.symbol("sigma_min", Sort.SCALAR, Domain.unit());
  static final Symbol BETA_MIN = POOL.symbol("beta_min", Sort.SCALAR, Domain.POSITIVE);
  static final Symbol BETA_MAX = POOL.symbol("beta_max", Sort.SCALAR, Domain.POSITIVE);

  static List<Schedule> all() {
    return List.of(
        variancePreserving(),
        cosine(),
        geometric(),
        optimalTransport(),
        edm(),
        trigonometric(),
        subVariancePreserving());
  }

  static Expr one() {
    return POOL.constant(1);
  }

  static Expr beta() {
    return BETA_MIN.plus(BETA_MAX.minus(BETA_MIN).times(T));
  }

  /** The integral of beta. */
  static Expr area() {
    return BETA_MIN.times(T).plus(BETA_MAX.minus(BETA_MIN).times(T.square()).over(2));
  }

  static Schedule variancePreserving() {
    Expr decay = area().negate().exp();
    return new Schedule(
        "VP linear",
        area().over(-2).exp(),
        one().minus(decay).sqrt(),
        beta().over(area().exp().minus(1).times(2)),
        beta().over(-2),
        beta());
  }

  /** Offset 1/125 (Nichol and Dhariwal 2021, s = 0.008), mu = cos(a)/cos(a0). */
  static Schedule cosine() {
    Expr offset = POOL.constant(BigFraction.of(1, 125));
    Expr rate = POOL.pi().over(2).over(offset.plus(1));
    Expr angle = T.plus(offset).times(rate);
    Expr cosine = angle.apply(Function.COS);
    Expr start = offset.times(rate).apply(Function.COS);
    Expr mu = cosine.over(start);
    Expr variance = one().minus(mu.square());
    return new Schedule(
        "VP cosine",
        mu,
        variance.sqrt(),
        rate.times(cosine)
            .times(angle.apply(Function.SIN))
            .over(start.square().minus(cosine.square())),
        rate.negate().times(angle.apply(Function.TAN)),
        rate.times(angle.apply(Function.TAN)).times(2));
  }

  static Schedule geometric() {
    Expr base = POOL.constant(5000);
    return new Schedule(
        "VE geometric",
        one(),
        base.power(T).over(100),
        base.log(),
        POOL.constant(0),
        base.log().times(T.times(2).times(base.log()).exp()).over(5000));
  }

  static Schedule optimalTransport() {
    Expr sigma = one().minus(one().minus(SIGMA_MIN).times(T));
    return new Schedule(
        "OT", T, sigma, SIGMA_MIN.minus(1).over(sigma), T.reciprocal(), sigma.times(-2).over(T));
  }

  static Schedule edm() {
    return new Schedule("EDM", one(), T, T.reciprocal(), POOL.constant(0), T.times(2));
  }

  static Schedule trigonometric() {
    Expr angle = POOL.pi().times(T).over(2);
    Expr tangent = angle.apply(Function.TAN);
    return new Schedule(
        "trigonometric",
        angle.apply(Function.COS),
        angle.apply(Function.SIN),
        POOL.pi().over(2).over(tangent),
        POOL.pi().over(-2).times(tangent),
        POOL.pi().times(tangent));
  }

  static Schedule subVariancePreserving() {
    Expr decay = area().negate().exp();
    return new Schedule(
        "sub-VP",
        area().over(-2).exp(),
        one().minus(decay),
        beta().times(decay).over(one().minus(decay)),
        beta().over(-2),
        beta().times(one().minus(area().times(-2).exp())));
  }

  @Override
  public String toString() {
    return name;
  }
}
