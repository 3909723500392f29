package org.difflow.symbolic.stable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * 1 - u for a share u between 0 and 1, written so that where u is close to 1 nothing cancels:
 *
 * <pre>
 * 1 - tanh(v) = 2 e^(-2v)/(1 + e^(-2v))   1 - erf(v) = erfc(v)   1 - gammaP = gammaQ
 * 1 - betaI(x, a, b) = betaI(1-x, b, a)   1 - e^v = -expm1(v)
 * 1 - (2/pi) atan(v) = (2/pi) atan(1/v)  for v > 0
 * 1 - w = (1 - w^2)/(1 + w) for a root w  1 - (c f + (1-c) g) = c (1 - f) + (1-c) (1 - g)
 * </pre>
 */
public final class Complement {
  private final ExpressionPool pool;
  private final Symbol radius;

  private Complement(Symbol radius) {
    this.pool = radius.pool();
    this.radius = radius;
  }

  /** {@code radius} is what the share varies with: weights of a mixture are free of it. */
  public static Expr of(Expr share, Symbol radius) {
    return new Complement(radius).of(share);
  }

  private Expr of(Expr share) {
    return switch (share) {
      case Application call -> ofFunction(call).orElseGet(() -> plain(call));
      case Sum sum when hasOne(sum) -> plain(sum);
      case Sum sum -> ofMixture(sum).orElseGet(() -> plain(sum));
      case Product product when isAngle(product) -> ofAngle(product);
      case Expr other when hasRoot(other) -> ofRoot(other);
      default -> plain(share);
    };
  }

  private Expr plain(Expr share) {
    return Simplifier.simplify(complement(share));
  }

  private Expr complement(Expr share) {
    return share.negate().plus(1);
  }

  private Optional<Expr> ofFunction(Application call) {
    List<Expr> inner = call.arguments();
    return switch (call.function()) {
      case TANH -> Optional.of(ofTanh(call.argument()));
      case EXP, ERF, ERFC, GAMMA_P, GAMMA_Q -> new Differences(pool).complement(call);
      case BETA_I ->
          Optional.of(pool.apply(Function.BETA_I, plain(inner.get(0)), inner.get(2), inner.get(1)));
      default -> Optional.empty();
    };
  }

  private Expr ofTanh(Expr argument) {
    Expr decay = argument.times(-2).exp();
    return decay.times(2).over(decay.plus(1));
  }

  /** (2/pi) atan(v) for a v that is proved positive. */
  private boolean isAngle(Product product) {
    return angle(product).filter(Positivity::prove).isPresent();
  }

  private Optional<Expr> angle(Product product) {
    return product.factors().stream()
        .filter(f -> isCall(f, Function.ATAN))
        .filter(f -> product.over(f) == pool.constant(2).over(pool.pi()))
        .map(f -> ((Application) f).argument())
        .findFirst();
  }

  private static boolean isCall(Expr node, Function function) {
    return node instanceof Application call && call.function() == function;
  }

  private Expr ofAngle(Product product) {
    Expr inverse = Simplifier.simplify(angle(product).orElseThrow().reciprocal());
    return inverse.apply(Function.ATAN).times(2).over(pool.pi());
  }

  private static boolean hasOne(Sum sum) {
    return sum.terms().stream().anyMatch(Expr::isOne);
  }

  private boolean hasRoot(Expr formula) {
    return PostOrder.of(formula).stream().anyMatch(this::isRoot);
  }

  private boolean isRoot(Expr node) {
    return node instanceof Power power
        && power.exponent() instanceof Constant exponent
        && !exponent.isInteger()
        && exponent.value().multiply(BigFraction.of(2)).getDenominator().bitLength() == 1
        && node.symbols().contains(radius);
  }

  private Expr ofRoot(Expr root) {
    return plain(root.square()).over(root.plus(1));
  }

  /** Of a sum of shares whose weights, free of the radius, add up to one. */
  private Optional<Expr> ofMixture(Sum sum) {
    List<Expr> weights = new ArrayList<>();
    List<Expr> rests = new ArrayList<>();
    for (Expr term : sum.terms()) {
      Expr weight = weight(term);
      weights.add(weight);
      rests.add(weight.times(of(term.over(weight))));
    }
    boolean whole = Simplifier.simplify(pool.sum(weights)).isOne();
    return whole ? Optional.of(pool.sum(rests)) : Optional.empty();
  }

  /** The factor in front of the share, which for an angle has the factor 2/pi. */
  private Expr weight(Expr term) {
    List<Expr> factors = term instanceof Product product ? product.factors() : List.of(term);
    Expr free =
        pool.product(
            factors.stream().filter(factor -> !factor.symbols().contains(radius)).toList());
    return factors.stream().anyMatch(factor -> isCall(factor, Function.ATAN))
        ? free.times(pool.pi()).over(pool.constant(2))
        : free;
  }
}
