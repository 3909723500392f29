package org.difflow.symbolic.identity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Apint;
import org.apfloat.LossOfPrecisionException;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The value of a formula by Apfloat, which knows nothing of this project: numbers of any precision
 * that lose digits where they cancel, and say so. A vector symbol with the value a stands for (a,
 * a^2, a^3).
 */
public final class Digits {
  private static final List<Integer> PRECISIONS = List.of(40, 160, 640);
  private static final int COORDINATES = 3;

  /** So many digits must be left of a value. */
  private static final int SIGNIFICANT = 20;

  private final Map<Symbol, BigDecimal> point;
  private final int precision;
  private final Map<Expr, List<Apfloat>> values = new HashMap<>();
  private final Map<Expr, ArithmeticException> withoutValue = new HashMap<>();

  private Digits(Map<Symbol, BigDecimal> point, int precision) {
    this.point = point;
    this.precision = precision;
  }

  /** The coordinates of the value to 20 digits and more; nothing where there is none. */
  public static Optional<List<Apfloat>> of(Expr formula, Map<Symbol, BigDecimal> point) {
    for (int precision : PRECISIONS) {
      try {
        List<Apfloat> value = new Digits(point, precision).value(formula);
        if (value.stream().allMatch(Digits::isSignificant)) {
          return Optional.of(value);
        }
      } catch (LossOfPrecisionException more) {
        // Again with more digits.
      } catch (ArithmeticException none) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isSignificant(Apfloat value) {
    return value.signum() == 0 || value.precision() >= SIGNIFICANT;
  }

  private List<Apfloat> value(Expr formula) {
    PostOrder.of(formula).forEach(this::evaluate);
    return get(formula);
  }

  private void evaluate(Expr node) {
    try {
      values.put(node, node(node));
    } catch (ArithmeticException none) {
      withoutValue.put(node, none);
    }
  }

  private List<Apfloat> get(Expr node) {
    if (withoutValue.containsKey(node)) {
      throw withoutValue.get(node);
    }
    return values.get(node);
  }

  private List<Apfloat> node(Expr node) {
    return switch (node) {
      case Constant constant -> List.of(rational(constant.value()));
      case NamedConstant _ -> List.of(ApfloatMath.pi(precision));
      case Symbol symbol -> symbol(symbol);
      case Sum sum -> fold(sum.terms(), this::add);
      case Product product -> fold(product.factors(), Apfloat::multiply);
      case Power power -> combined(get(power.base()), get(power.exponent()), this::power);
      case Application application -> application(application);
      case Entry entry -> throw new IllegalArgumentException(entry.toString());
    };
  }

  private Apfloat rational(BigFraction value) {
    Apfloat numerator = new Apint(value.getNumerator()).precision(precision);
    return numerator.divide(new Apint(value.getDenominator()).precision(precision));
  }

  private Apfloat number(BigDecimal value) {
    return new Apfloat(value, precision);
  }

  private List<Apfloat> symbol(Symbol symbol) {
    Apfloat value = number(point.get(symbol));
    return symbol.isVector()
        ? List.of(value, value.multiply(value), value.multiply(value).multiply(value))
        : List.of(value);
  }

  private List<Apfloat> fold(List<Expr> parts, BinaryOperator<Apfloat> operation) {
    return parts.stream().map(this::get).reduce((a, b) -> combined(a, b, operation)).orElseThrow();
  }

  /** Where nothing is left of a sum, more digits may leave something; the most settle it. */
  private Apfloat add(Apfloat a, Apfloat b) {
    return a.signum() == 0 ? b : settled(a.add(b));
  }

  private Apfloat settled(Apfloat value) {
    if (value.signum() == 0 && precision < PRECISIONS.getLast()) {
      throw new LossOfPrecisionException("nothing is left");
    }
    return value;
  }

  private static List<Apfloat> combined(
      List<Apfloat> left, List<Apfloat> right, BinaryOperator<Apfloat> operation) {
    List<Apfloat> result = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      result.add(operation.apply(left.get(i % left.size()), right.get(i % right.size())));
    }
    return result;
  }

  private Apfloat power(Apfloat base, Apfloat exponent) {
    if (exponent.isInteger()) {
      return ApfloatMath.pow(base, exponent.truncate().longValueExact());
    }
    if (base.signum() < 0) {
      throw new ArithmeticException("a broken power of a negative number");
    }
    return ApfloatMath.pow(base, exponent);
  }

  private List<Apfloat> application(Application application) {
    List<Expr> arguments = application.arguments();
    return switch (application.function()) {
      case NORM -> {
        List<Apfloat> vector = get(arguments.getFirst());
        yield List.of(ApfloatMath.sqrt(dot(vector, vector)));
      }
      case DOT -> List.of(dot(get(arguments.get(0)), get(arguments.get(1))));
      case IF_LESS, IF_EQUAL -> get(arguments.get(holds(application) ? 2 : 3));
      default -> List.of(of(application.function(), arguments.stream().map(this::scalar).toList()));
    };
  }

  private Apfloat dot(List<Apfloat> left, List<Apfloat> right) {
    List<Apfloat> ones = Collections.nCopies(COORDINATES, Apfloat.ONE);
    List<Apfloat> products =
        combined(combined(left, right, Apfloat::multiply), ones, Apfloat::multiply);
    return products.stream().reduce(Apfloat.ZERO, Apfloat::add);
  }

  private boolean holds(Application choice) {
    int order = scalar(choice.arguments().get(0)).compareTo(scalar(choice.arguments().get(1)));
    return choice.function() == Function.IF_LESS ? order < 0 : order == 0;
  }

  private Apfloat scalar(Expr argument) {
    return get(argument).getFirst();
  }

  private Apfloat of(Function function, List<Apfloat> arguments) {
    return arguments.size() == 1
        ? of(function, arguments.getFirst())
        : ofSeveral(function, arguments.get(0), arguments.get(1), arguments.getLast());
  }

  private Apfloat of(Function function, Apfloat u) {
    Apfloat one = Apfloat.ONE;
    return switch (function) {
      case EXP -> ApfloatMath.exp(u);
      case EXPM1 -> ApfloatMath.exp(u).subtract(one);
      case LOG -> settled(ApfloatMath.log(positive(u)));
      case LOG1P -> settled(ApfloatMath.log(positive(u.add(one))));
      case SIN -> ApfloatMath.sin(u);
      case COS -> ApfloatMath.cos(u);
      case TAN -> ApfloatMath.tan(u);
      case ASIN -> ApfloatMath.asin(u);
      case ACOS -> ApfloatMath.pi(precision).divide(new Apfloat(2)).subtract(ApfloatMath.asin(u));
      case ATAN -> ApfloatMath.atan(u);
      case SINH -> ApfloatMath.sinh(u);
      case COSH -> ApfloatMath.cosh(u);
      case TANH -> ApfloatMath.tanh(u);
      case SIGMOID -> ApfloatMath.logisticSigmoid(u);
      case SOFTPLUS -> ApfloatMath.log(ApfloatMath.exp(u).add(one));
      case ERF -> Series.erf(u);
      case ERFC -> complement(Series.erf(u));
      case EXPI -> Series.expi(u);
      case GAMMA -> ApfloatMath.gamma(u);
      case LOGGAMMA -> ApfloatMath.log(ApfloatMath.abs(ApfloatMath.gamma(u)));
      case ABS -> ApfloatMath.abs(u);
      case SIGN -> new Apfloat(u.signum());
      case FLOOR -> u.floor();
      case ROUND -> ApfloatMath.roundToInteger(u, RoundingMode.HALF_EVEN);
      default -> throw new IllegalArgumentException(function.toString());
    };
  }

  private Apfloat complement(Apfloat share) {
    return add(Apfloat.ONE, share.negate());
  }

  private static Apfloat positive(Apfloat u) {
    if (u.signum() <= 0) {
      throw new ArithmeticException("a logarithm of a number that is not positive");
    }
    return u;
  }

  private Apfloat ofSeveral(Function function, Apfloat u, Apfloat v, Apfloat last) {
    return switch (function) {
      case ATAN2 -> ApfloatMath.atan2(u, v);
      case MOD -> u.subtract(v.multiply(u.divide(v).floor()));
      case MIN -> ApfloatMath.min(u, v);
      case MAX -> ApfloatMath.max(u, v);
      case GAMMA_P -> Series.gammaP(u, v);
      case GAMMA_Q -> complement(Series.gammaP(u, v));
      case BETA_I -> Series.betaI(u, v, last);
      case BESSEL_I -> ApfloatMath.besselI(u, v);
      default -> throw new IllegalArgumentException(function.toString());
    };
  }
}
