package org.difflow.symbolic.asymptotic;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/** The expansions of a formula's parts from the leaves up, to a given number of terms. */
final class Behaviour {
  private final ExpressionPool pool;
  private final int count;
  private final Map<Expr, Transseries> known = new HashMap<>();

  private Behaviour(ExpressionPool pool, int count) {
    this.pool = pool;
    this.count = count;
  }

  /** The expansion of {@code formula} where {@code symbol} is {@code value}. */
  static Transseries of(Expr formula, Symbol symbol, Transseries value, int count) {
    Behaviour behaviour = new Behaviour(formula.pool(), count);
    behaviour.known.put(symbol, value);
    for (Expr node : PostOrder.of(formula)) {
      if (!behaviour.known.containsKey(node)) {
        behaviour.known.put(node, behaviour.expanded(node, symbol));
      }
    }
    return behaviour.known.get(formula);
  }

  private Transseries expanded(Expr node, Symbol symbol) {
    if (!node.symbols().contains(symbol)) {
      return Transseries.constant(node);
    }
    Transseries expansion =
        switch (node) {
          case Sum sum -> sum.terms().stream().map(known::get).reduce(zero(), Transseries::plus);
          case Product product ->
              product.factors().stream().map(known::get).reduce(one(), this::product);
          case Power power -> power(known.get(power.base()), power.exponent(), symbol);
          case Application call -> call(call);
          default -> throw new Undecided("an unknown part");
        };
    return expansion.first(count);
  }

  private Transseries zero() {
    return new Transseries(pool, List.of(), Optional.empty());
  }

  private Transseries one() {
    return Transseries.constant(pool.constant(1));
  }

  Transseries product(Transseries a, Transseries b) {
    return a.times(b).first(count);
  }

  private Transseries power(Transseries base, Expr exponent, Symbol symbol) {
    return exponent.symbols().contains(symbol)
        ? exp(product(log(base), known.get(exponent)))
        : power(base, exponent);
  }

  /** c^e m^e (1 + small)^e. */
  Transseries power(Transseries base, Expr exponent) {
    if (base.isZero()) {
      return powerOfZero(exponent);
    }
    Transseries.Term leading = base.leading();
    if (!isWhole(exponent) && Sign.of(leading.coefficient()) <= 0) {
      throw new Undecided("a root of what is not positive");
    }
    Transseries factor =
        Transseries.of(leading.coefficient().power(exponent), leading.scale().raised(exponent));
    return product(factor, binomial(base.relative(), exponent));
  }

  private static boolean isWhole(Expr exponent) {
    return exponent instanceof Constant constant && constant.isInteger();
  }

  private Transseries powerOfZero(Expr exponent) {
    if (Sign.of(exponent) <= 0) {
      throw new Undecided("a division by zero");
    }
    return zero();
  }

  private Transseries binomial(Transseries small, Expr exponent) {
    return taylor(
        small,
        k -> {
          Expr coefficient = pool.constant(1);
          for (int j = 0; j < k; j++) {
            coefficient = coefficient.times(exponent.minus(j)).over(pool.constant(j + 1));
          }
          return coefficient;
        });
  }

  /** sum of c_k small^k, to as many terms as are kept. */
  private Transseries taylor(Transseries small, java.util.function.IntFunction<Expr> coefficient) {
    if (!small.isSmall()) {
      throw new Undecided("a series at no small number");
    }
    Transseries sum = Transseries.constant(coefficient.apply(0));
    Transseries power = one();
    for (int k = 1; k <= count; k++) {
      power = product(power, small);
      if (power.isZero()) {
        return sum;
      }
      Expr factor = coefficient.apply(k);
      sum = Sign.isZero(factor) ? sum : sum.plus(power.times(factor, Scale.one(pool)));
    }
    return product(power, small).largest().map(sum::withRest).orElse(sum);
  }

  /** log c + S - p log(1/x) + log(1 + small). */
  Transseries log(Transseries argument) {
    Transseries.Term leading = argument.leading();
    if (leading.scale().logarithms() != 0 || Sign.of(leading.coefficient()) <= 0) {
      throw new Undecided("a logarithm of a logarithm or of what is not positive");
    }
    Transseries sum = Transseries.constant(leading.coefficient().log());
    Scale logarithm = new Scale(new TreeMap<>(), pool.constant(0), 1);
    sum = sum.plus(Transseries.of(leading.scale().power().negate(), logarithm));
    for (Map.Entry<BigFraction, Expr> term : leading.scale().exponent().entrySet()) {
      Scale power = Scale.power(pool.constant(term.getKey()));
      sum = sum.plus(Transseries.of(term.getValue(), power));
    }
    return sum.plus(
        taylor(
            argument.relative(),
            k ->
                pool.constant(k == 0 ? BigFraction.ZERO : BigFraction.of(k % 2 == 1 ? 1 : -1, k))));
  }

  /** The growing terms become a scale, a multiple of log(1/x) a power, the rest is small. */
  Transseries exp(Transseries argument) {
    Transseries small = new Transseries(pool, List.of(), argument.rest());
    Transseries product = one();
    for (Transseries.Term term : argument.terms()) {
      if (term.scale().growth() < 0) {
        small = small.plus(new Transseries(pool, List.of(term), Optional.empty()));
      } else {
        product = product.times(exp(term));
      }
    }
    return product(
        product, taylor(small, k -> pool.constant(BigFraction.of(BigInteger.ONE, factorial(k)))));
  }

  private Transseries exp(Transseries.Term term) {
    Scale scale = term.scale();
    if (scale.exponent().isEmpty() && Sign.of(scale.power()) == 0 && scale.logarithms() < 2) {
      return scale.logarithms() == 0
          ? Transseries.constant(term.coefficient().exp())
          : Transseries.of(pool.constant(1), Scale.power(term.coefficient().negate()));
    }
    if (scale.exponent().isEmpty()
        && scale.logarithms() == 0
        && scale.power() instanceof Constant power) {
      TreeMap<BigFraction, Expr> exponent =
          new TreeMap<>(Map.of(power.value(), term.coefficient()));
      return Transseries.of(pool.constant(1), new Scale(exponent, pool.constant(0), 0));
    }
    throw new Undecided("an exponential that grows too fast");
  }

  private static BigInteger factorial(int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private Transseries call(Application call) {
    Transseries u = known.get(call.argument());
    return switch (call.function()) {
      case EXP -> exp(u);
      case LOG -> log(u);
      case EXPM1 -> exp(u).minus(one());
      case LOG1P -> log(u.plus(one()));
      case SINH -> exp(u).minus(exp(u.negate())).times(half(), Scale.one(pool));
      case COSH -> exp(u).plus(exp(u.negate())).times(half(), Scale.one(pool));
      case TANH -> tanh(u);
      case SIGMOID -> power(one().plus(exp(u.negate())), pool.constant(-1));
      case SOFTPLUS -> log(one().plus(exp(u)));
      case ABS -> sign(u) < 0 ? u.negate() : u;
      case SIGN -> Transseries.constant(pool.constant(sign(u)));
      case MIN -> chosen(call, u, known.get(call.arguments().get(1)));
      case MAX -> chosen(call, known.get(call.arguments().get(1)), u);
      case IF_LESS, IF_EQUAL -> chosen(call);
      default ->
          new Tails(pool, this, count).of(call, call.arguments().stream().map(this::part).toList());
    };
  }

  private Transseries part(Expr argument) {
    return known.containsKey(argument) ? known.get(argument) : Transseries.constant(argument);
  }

  private Expr half() {
    return pool.constant(BigFraction.of(1, 2));
  }

  int sign(Transseries u) {
    return u.isZero() ? 0 : Sign.of(u.leading().coefficient());
  }

  private Transseries chosen(Application call, Transseries ifLess, Transseries other) {
    Transseries u = known.get(call.argument());
    Transseries v = part(call.arguments().get(1));
    return sign(u.minus(v)) <= 0 ? ifLess : other;
  }

  private Transseries chosen(Application choice) {
    int sign = sign(part(choice.arguments().get(0)).minus(part(choice.arguments().get(1))));
    boolean holds = choice.function() == Function.IF_LESS ? sign < 0 : sign == 0;
    return part(choice.arguments().get(holds ? 2 : 3));
  }

  /** (1 - e^(-2u))/(1 + e^(-2u)), by the decaying exponential. */
  private Transseries tanh(Transseries u) {
    if (u.isZero()) {
      return u;
    }
    boolean negative = sign(u) < 0;
    Transseries decay = exp((negative ? u.negate() : u).times(pool.constant(-2), Scale.one(pool)));
    Transseries value = product(one().minus(decay), power(one().plus(decay), pool.constant(-1)));
    return negative ? value.negate() : value;
  }

  /** f(c + small) by the derivatives of f at c. */
  Transseries taylor(Transseries small, Expr function, Symbol at, Expr centre) {
    return taylor(
        small,
        k -> {
          Expr derivative = function;
          for (int j = 0; j < k; j++) {
            derivative = derivative.derivative(at);
          }
          return derivative
              .substitute(Map.of(at, centre))
              .over(pool.constant(BigFraction.of(factorial(k))));
        });
  }
}
