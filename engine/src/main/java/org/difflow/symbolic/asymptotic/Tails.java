package org.difflow.symbolic.asymptotic;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * Functions of one varying argument: by Taylor's formula where it tends to a number at which the
 * function is smooth, by their known behaviour at 0 and at infinity elsewhere. Only the scale of
 * the second term of an asymptotic expansion (DLMF 7.12, 8.11) is used, never its terms.
 */
final class Tails {
  private static final List<Function> WAVES = List.of(Function.SIN, Function.COS);

  private final ExpressionPool pool;
  private final Behaviour behaviour;
  private final int count;

  Tails(ExpressionPool pool, Behaviour behaviour, int count) {
    this.pool = pool;
    this.behaviour = behaviour;
    this.count = count;
  }

  Transseries of(Application call, List<Transseries> arguments) {
    int varying = varying(call, arguments);
    Transseries u = arguments.get(varying);
    int growth = u.largest().map(Scale::growth).orElse(-1);
    if (growth > 0) {
      return WAVES.contains(call.function()) ? bounded() : atInfinity(call, u);
    }
    Expr centre = growth < 0 ? pool.constant(0) : u.leading().coefficient();
    Transseries small = u.minus(Transseries.constant(centre));
    if (call.function() == Function.GAMMA_P && growth < 0) {
      return gammaAtZero(call.argument(), small);
    }
    if (call.function() == Function.BETA_I) {
      if (growth < 0) {
        return betaAtZero(call.arguments().get(1), call.arguments().get(2), small);
      }
      if (Sign.isZero(centre.minus(1))) {
        return one()
            .minus(betaAtZero(call.arguments().get(2), call.arguments().get(1), small.negate()));
      }
    }
    return call.function() == Function.EXPI && growth < 0
        ? exponentialIntegralAtZero(u)
        : smooth(call, varying, centre, small);
  }

  /** log |u| and no more than a constant (DLMF 6.6.2). */
  private Transseries exponentialIntegralAtZero(Transseries u) {
    Transseries size = behaviour.sign(u) < 0 ? u.negate() : u;
    return behaviour.log(size).withRest(Scale.one(pool));
  }

  private static int varying(Application call, List<Transseries> arguments) {
    List<Integer> varying =
        IntStream.range(0, arguments.size())
            .filter(i -> !isConstant(arguments.get(i), call.arguments().get(i)))
            .boxed()
            .toList();
    if (varying.size() != 1) {
      throw new Undecided("a function of which several arguments vary");
    }
    return varying.getFirst();
  }

  private static boolean isConstant(Transseries value, Expr argument) {
    return value.rest().isEmpty()
        && value.terms().stream().allMatch(term -> term.coefficient() == argument);
  }

  private Transseries one() {
    return Transseries.constant(pool.constant(1));
  }

  private Transseries smooth(Application call, int varying, Expr centre, Transseries small) {
    if (call.function() == Function.ATAN2 && varying == 0) {
      return angle(centre, small, call.arguments().get(1));
    }
    if (call.function().jumps()) {
      return new Stairs(pool).of(call, varying, centre, small);
    }
    Symbol at = pool.symbol(" ", Sort.SCALAR, Domain.REAL);
    Expr[] arguments = call.arguments().toArray(Expr[]::new);
    arguments[varying] = at;
    return behaviour.taylor(small, pool.apply(call.function(), arguments), at, centre);
  }

  /** atan2(y, x) is atan(y/x), and that plus or minus pi on the two sides of y = 0 where x < 0. */
  private Transseries angle(Expr y, Transseries small, Expr x) {
    Symbol at = pool.symbol(" ", Sort.SCALAR, Domain.REAL);
    Transseries change = small.times(x.reciprocal(), Scale.one(pool));
    Transseries angle = behaviour.taylor(change, at.apply(Function.ATAN), at, y.over(x));
    int side = behaviour.sign(Transseries.constant(y).plus(small)) < 0 ? -1 : 1;
    return Sign.of(x) > 0 ? angle : angle.plus(Transseries.constant(pool.pi().times(side)));
  }

  /** No limit, but nothing larger than a constant. */
  private Transseries bounded() {
    return new Transseries(pool, List.of(), Optional.of(Scale.one(pool)));
  }

  private Transseries atInfinity(Application call, Transseries u) {
    boolean negative = Sign.of(u.leading().coefficient()) < 0;
    if (call.function() == Function.EXPI) {
      return exponentialIntegralTail(u);
    }
    Transseries size = negative ? u.negate() : u;
    Transseries value =
        switch (call.function()) {
          case ATAN -> angle(size);
          case ERF -> one().minus(tail(size, () -> errorTail(size)));
          case ERFC -> {
            Transseries tail = tail(size, () -> errorTail(size));
            yield negative ? one().minus(tail) : tail;
          }
          case GAMMA_P -> one().minus(tail(u, () -> gammaTail(call.argument(), u)));
          case GAMMA_Q -> tail(u, () -> gammaTail(call.argument(), u));
          default -> throw new Undecided(call.function().symbol() + " at infinity");
        };
    if (!negative) {
      return value;
    }
    return switch (call.function()) {
      case ERFC -> one().plus(value);
      case ATAN, ERF -> value.negate();
      default -> throw new Undecided(call.function().symbol() + " at minus infinity");
    };
  }

  /** pi/2 - atan(1/u). */
  private Transseries angle(Transseries u) {
    Symbol at = pool.symbol(" ", Sort.SCALAR, Domain.REAL);
    Transseries inverse = behaviour.power(u, pool.constant(-1));
    Transseries rest = behaviour.taylor(inverse, at.apply(Function.ATAN), at, pool.constant(0));
    return Transseries.constant(pool.pi().over(pool.constant(2))).minus(rest);
  }

  /** What is no scale, such as e^(-r^k) for a symbol k, falls faster than 1/u in any case. */
  private Transseries tail(Transseries u, Supplier<Transseries> expansion) {
    try {
      return expansion.get();
    } catch (Undecided noScale) {
      Scale falling = Scale.one(pool).over(u.leading().scale());
      return new Transseries(pool, List.of(), Optional.of(falling));
    }
  }

  /** e^(-u^2)/(u sqrt(pi)) (1 + O(1/u^2)). */
  private Transseries errorTail(Transseries u) {
    Transseries square = behaviour.power(u, pool.constant(2));
    Transseries inverse = behaviour.power(square, pool.constant(-1));
    Transseries main =
        behaviour.product(behaviour.exp(square.negate()), behaviour.power(u, pool.constant(-1)));
    return cut(main.times(pool.pi().sqrt().reciprocal(), Scale.one(pool)), inverse);
  }

  /** e^u/u (1 + O(1/u)) (DLMF 6.12). */
  private Transseries exponentialIntegralTail(Transseries u) {
    Transseries inverse = behaviour.power(u, pool.constant(-1));
    return cut(behaviour.product(behaviour.exp(u), inverse), inverse);
  }

  /** u^(a-1) e^(-u)/Gamma(a) (1 + O(1/u)). */
  private Transseries gammaTail(Expr a, Transseries u) {
    Transseries main = behaviour.product(behaviour.exp(u.negate()), behaviour.power(u, a.minus(1)));
    Expr factor = a.apply(Function.GAMMA).reciprocal();
    return cut(main.times(factor, Scale.one(pool)), behaviour.power(u, pool.constant(-1)));
  }

  private static Transseries cut(Transseries main, Transseries correction) {
    return correction
        .largest()
        .flatMap(c -> main.largest().map(c::times))
        .map(main::withRest)
        .orElse(main);
  }

  /** u^a/Gamma(a+1) sum of a (-u)^k/((a + k) k!) (DLMF 8.7.1). */
  private Transseries gammaAtZero(Expr a, Transseries u) {
    Symbol at = pool.symbol(" ", Sort.SCALAR, Domain.REAL);
    Expr polynomial = pool.constant(0);
    BigFraction factor = BigFraction.ONE;
    for (int k = 0; k <= count; k++) {
      factor = k == 0 ? factor : factor.divide(-k);
      Expr power = k == 0 ? pool.constant(1) : at.power(k);
      polynomial = polynomial.plus(power.times(pool.constant(factor)).times(a).over(a.plus(k)));
    }
    Transseries series = behaviour.taylor(u, polynomial, at, pool.constant(0));
    return leading(a, a.plus(1).apply(Function.GAMMA).reciprocal(), u, series);
  }

  /** u^a/(a B(a,b)) sum of a (1-b)_k u^k/((a + k) k!) (DLMF 8.17.7). */
  private Transseries betaAtZero(Expr a, Expr b, Transseries u) {
    Symbol at = pool.symbol(" ", Sort.SCALAR, Domain.REAL);
    Expr polynomial = pool.constant(0);
    Expr factor = pool.constant(1);
    for (int k = 0; k <= count; k++) {
      factor = k == 0 ? factor : factor.times(pool.constant(k).minus(b)).over(pool.constant(k));
      Expr power = k == 0 ? pool.constant(1) : at.power(k);
      polynomial = polynomial.plus(power.times(factor).times(a).over(a.plus(k)));
    }
    Expr scale =
        a.plus(b)
            .apply(Function.GAMMA)
            .over(a.plus(1).apply(Function.GAMMA).times(b.apply(Function.GAMMA)));
    return leading(a, scale, u, behaviour.taylor(u, polynomial, at, pool.constant(0)));
  }

  private Transseries leading(Expr a, Expr factor, Transseries u, Transseries series) {
    Transseries power = behaviour.power(u, a).times(factor, Scale.one(pool));
    return behaviour.product(power, series);
  }
}
