package org.difflow.symbolic.integral;

import java.util.Optional;
import java.util.function.BiFunction;
import org.difflow.symbolic.Expr;

/**
 * The ways to find an antiderivative, each of which may search for those of other integrands, in
 * the order in which they are tried: the cheap ones first.
 */
enum Rule {
  KNOWN(KnownIntegrals::alone),
  RATIONAL(RationalFunction::integral),
  EXPONENTIALS(Exponentials::integral),
  INVERSE_FUNCTION(Parts::ofInverseFunction),
  INNER_FUNCTION(Substitution::ofInnerFunction),
  QUADRATIC_ROOT(QuadraticRoot::integral),
  MULTIPLIED_OUT(Search::multipliedOut),
  GAUSSIAN(Parts::ofGaussian),
  DAMPED_WAVE(Waves::damped),
  PRODUCT_OF_WAVES(Waves::product),
  RADIAL(Radial::integral),
  EXPONENTIAL_QUOTIENT(ExponentialQuotient::integral),
  POWER(Parts::ofPower),
  LINEAR_PART(Substitution::ofLinearPart);

  private final BiFunction<Integrand, Search, Optional<Expr>> way;

  Rule(BiFunction<Integrand, Search, Optional<Expr>> way) {
    this.way = way;
  }

  Optional<Expr> of(Integrand integrand, Search search) {
    return way.apply(integrand, search);
  }
}
