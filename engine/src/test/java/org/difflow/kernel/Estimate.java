package org.difflow.kernel;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The value of a formula to 40 digits, with a first-order bound on the error of any evaluation in
 * doubles that rounds each operation to an ulp, in units of 2^-53.
 */
record Estimate(BigDecimal value, double error) {
  private static final MathContext DIGITS = new MathContext(40);

  static Estimate of(Expr formula, Map<Symbol, BigDecimal> point) {
    return switch (formula) {
      case Constant constant ->
          rounded(constant.value().bigDecimalValue(40, DIGITS.getRoundingMode()));
      case NamedConstant _ -> rounded(BigDecimalMath.pi(DIGITS));
      case Symbol symbol -> new Estimate(point.get(symbol), 0);
      case Sum sum -> sum(all(sum.terms(), point));
      case Product product -> product(all(product.factors(), point));
      case Power power ->
          power(
              of(power.base(), point),
              ((Constant) power.exponent()).value().bigDecimalValue(40, DIGITS.getRoundingMode()));
      case Application application -> function(application, of(application.argument(), point));
      case Entry entry -> {
        int index = of(entry.index(), point).value().intValueExact();
        yield rounded(BigDecimal.valueOf(entry.table().values().get(index)));
      }
    };
  }

  /** Twice the bound, for what first order leaves out. */
  double tolerance() {
    return 2 * error * 0x1p-53;
  }

  double size() {
    return Math.abs(value.doubleValue());
  }

  private static List<Estimate> all(List<Expr> formulas, Map<Symbol, BigDecimal> point) {
    return formulas.stream().map(formula -> of(formula, point)).toList();
  }

  private static Estimate rounded(BigDecimal value) {
    return new Estimate(value, Math.abs(value.doubleValue()));
  }

  private static Estimate sum(List<Estimate> terms) {
    BigDecimal value = BigDecimal.ZERO;
    double error = 0;
    for (Estimate term : terms) {
      value = value.add(term.value, DIGITS);
      error += term.error + 2 * terms.size() * term.size();
    }
    return new Estimate(value, error);
  }

  private static Estimate product(List<Estimate> factors) {
    Estimate product = new Estimate(BigDecimal.ONE, 0);
    for (Estimate factor : factors) {
      BigDecimal value = product.value.multiply(factor.value, DIGITS);
      double error = product.error * factor.size() + factor.error * product.size();
      product = new Estimate(value, error + 4 * Math.abs(value.doubleValue()));
    }
    return product;
  }

  private static Estimate power(Estimate base, BigDecimal exponent) {
    BigDecimal value = BigDecimalMath.pow(base.value, exponent, DIGITS);
    double slope = Math.abs(exponent.doubleValue() * value.doubleValue()) / base.size();
    double rounding = 2 * (1 + Math.abs(exponent.doubleValue())) * Math.abs(value.doubleValue());
    return new Estimate(value, slope * base.error + rounding);
  }

  private static Estimate function(Application application, Estimate argument) {
    BigDecimal u = argument.value;
    return switch (application.function()) {
      case EXP -> argument.through(Truth.exp(u), Math.exp(u.doubleValue()));
      case LOG -> argument.through(Truth.log(u), 1 / argument.size());
      case SIN -> argument.through(Truth.sin(u), 1);
      case COS -> argument.through(Truth.cos(u), 1);
      case TANH -> argument.through(Truth.tanh(u), 1);
      case ATAN -> argument.through(Truth.atan(u), 1);
      default -> throw new IllegalArgumentException(application.toString());
    };
  }

  private Estimate through(BigDecimal image, double slope) {
    return new Estimate(image, slope * error + 2 * Math.abs(image.doubleValue()));
  }
}
