package org.difflow.symbolic.integral;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** {@code a*x^2 + b*x + c} with coefficients free of x, and what is integrated by it. */
record Quadratic(Symbol x, Expr a, Expr b, Expr c) {

  static Optional<Quadratic> of(Expr formula, Symbol x) {
    ExpressionPool pool = x.pool();
    Expr slope = formula.derivative(x);
    Expr twice = Simplifier.simplify(slope.derivative(x));
    if (twice.isZero() || twice.symbols().contains(x)) {
      return Optional.empty();
    }
    Map<Symbol, Expr> zero = Map.of(x, pool.constant(0));
    Expr half = Simplifier.simplify(twice.over(pool.constant(2)));
    Expr b = Simplifier.simplify(slope.substitute(zero));
    return Optional.of(new Quadratic(x, half, b, formula.substitute(zero)));
  }

  private Expr value() {
    return a.times(x.square()).plus(b.times(x)).plus(c);
  }

  private Expr slope() {
    return a.times(x).times(2).plus(b);
  }

  /** 4ac - b^2. */
  private Expr discriminant() {
    return Simplifier.simplify(a.times(c).times(4).minus(b.square()));
  }

  /** The integral of e^(ax^2 + bx + c) for a < 0, by the square completed. */
  Optional<Expr> exponential() {
    Expr rate = Simplifier.simplify(a.negate());
    if (!Positivity.prove(rate)) {
      return Optional.empty();
    }
    Expr root = rate.sqrt();
    Expr centre = b.over(rate.times(2));
    Expr height = c.plus(b.square().over(rate.times(4))).exp();
    Expr error = root.times(x.minus(centre)).apply(Function.ERF);
    return Optional.of(height.times(x.pool().pi().sqrt()).times(error).over(root.times(2)));
  }

  /** The integral of (slope*x + offset) (ax^2 + bx + c)^power, by the derivative 2ax + b. */
  Optional<Expr> linearTimes(Expr slope, Expr offset, BigFraction power) {
    Expr share = slope.over(a.times(2));
    Expr next = constant(power.add(1));
    Expr whole = next.isZero() ? logarithm() : value().power(next).over(next);
    Expr left = Simplifier.simplify(offset.minus(share.times(b)));
    return left.isZero()
        ? Optional.of(share.times(whole))
        : power(power).map(rest -> share.times(whole).plus(left.times(rest)));
  }

  /** log |ax^2 + bx + c|, which is positive for a > 0 and 4ac > b^2. */
  private Expr logarithm() {
    return Positivity.prove(a) && Positivity.prove(discriminant())
        ? value().log()
        : KnownIntegrals.logarithm(value());
  }

  /** The integral of (ax^2 + bx + c)^power, for a whole power or one and a half. */
  Optional<Expr> power(BigFraction power) {
    if (power.equals(BigFraction.of(-1))) {
      return reciprocal();
    }
    if (power.equals(BigFraction.of(-1, 2))) {
      return root();
    }
    boolean halves = power.getDenominator().equals(BigInteger.TWO);
    return power.compareTo(BigFraction.of(-1)) < 0
        ? lower(power)
        : halves ? upper(power) : Optional.empty();
  }

  /**
   * From a higher power, by (p+1) D Q^p = ((2ax+b) Q^(p+1))' - 2a (2p+3) Q^(p+1), D = 4ac - b^2.
   */
  private Optional<Expr> lower(BigFraction p) {
    Expr divisor = discriminant().times(x.pool().constant(p.add(1)));
    boolean apart = Positivity.prove(discriminant()) || Positivity.prove(discriminant().negate());
    Expr first = slope().times(raised(p.add(1))).over(divisor.negate());
    BigFraction factor = p.multiply(2).add(3);
    if (!apart) {
      return Optional.empty();
    }
    return factor.isZero()
        ? Optional.of(first)
        : power(p.add(1))
            .map(f -> first.plus(f.times(a).times(constant(factor.multiply(2))).over(divisor)));
  }

  /** From a lower power, by the same identity. */
  private Optional<Expr> upper(BigFraction p) {
    Expr divisor = a.times(constant(p.multiply(4).add(2)));
    Expr first = slope().times(raised(p)).over(divisor);
    Expr factor = discriminant().times(constant(p)).over(divisor);
    return power(p.subtract(1)).map(f -> first.plus(f.times(factor)));
  }

  private Expr raised(BigFraction power) {
    return value().power(constant(power));
  }

  private Expr constant(BigFraction value) {
    return x.pool().constant(value);
  }

  private Optional<Expr> reciprocal() {
    Expr discriminant = discriminant();
    if (Positivity.prove(discriminant)) {
      Expr root = discriminant.sqrt();
      return Optional.of(slope().over(root).apply(Function.ATAN).times(2).over(root));
    }
    return Positivity.prove(discriminant.negate())
        ? Optional.of(difference(discriminant.negate().sqrt()))
        : Optional.empty();
  }

  /** By the roots, which are real. */
  private Expr difference(Expr root) {
    Expr above = slope().minus(root).apply(Function.ABS).log();
    Expr below = slope().plus(root).apply(Function.ABS).log();
    return above.minus(below).over(root);
  }

  private Optional<Expr> root() {
    Expr negative = Simplifier.simplify(a.negate());
    if (Positivity.prove(negative) && Positivity.prove(discriminant().negate())) {
      Expr sine = slope().negate().over(discriminant().negate().sqrt());
      return Optional.of(sine.apply(Function.ASIN).over(negative.sqrt()));
    }
    if (!Positivity.prove(a)) {
      return Optional.empty();
    }
    Expr sum = a.times(value()).sqrt().times(2).plus(slope());
    return Optional.of(sum.log().over(a.sqrt()));
  }
}
