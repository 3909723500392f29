package org.difflow.symbolic.normal;

import static org.difflow.symbolic.Function.ABS;
import static org.difflow.symbolic.Function.ASIN;
import static org.difflow.symbolic.Function.ATAN;
import static org.difflow.symbolic.Function.ATAN2;
import static org.difflow.symbolic.Function.COS;
import static org.difflow.symbolic.Function.DOT;
import static org.difflow.symbolic.Function.GAMMA;
import static org.difflow.symbolic.Function.LOGGAMMA;
import static org.difflow.symbolic.Function.NORM;
import static org.difflow.symbolic.Function.SIN;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identities;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * What the normal form knows beyond the arithmetic of polynomials, one identity for every step of
 * {@link Powers}, {@link Trigonometry} and its siblings, {@link Gammas}, {@link Kernels}, {@link
 * Functions} and {@link Gram}.
 */
final class Relations implements Identities {

  @Override
  public List<Identity> in(ExpressionPool pool) {
    return new Statements(pool).all();
  }

  /** The identities over the symbols of one pool. */
  private static final class Statements {
    private final ExpressionPool pool;
    private final Symbol x;
    private final Symbol y;
    private final Symbol n;
    private final Symbol a;
    private final Symbol b;

    Statements(ExpressionPool pool) {
      this.pool = pool;
      x = pool.symbol("x");
      y = pool.symbol("y");
      n = pool.symbol("n", Sort.SCALAR, Domain.WHOLE);
      a = pool.symbol("a", Sort.SCALAR, Domain.POSITIVE);
      b = pool.symbol("b", Sort.SCALAR, Domain.POSITIVE);
    }

    List<Identity> all() {
      return Stream.of(powers(), angles(), gammas(), oddFunctions(), steps(), vectors())
          .flatMap(List::stream)
          .toList();
    }

    private List<Identity> powers() {
      return List.of(
          new Identity("power of a product", a.times(b).power(x), a.power(x).times(b.power(x))),
          new Identity("power of a power", a.power(x).power(y), a.power(x.times(y))),
          new Identity("product of powers", a.power(x).times(a.power(y)), a.power(x.plus(y))),
          new Identity("whole power", x.times(y).power(n), x.power(n).times(y.power(n))),
          new Identity("root of a square", x.square().sqrt(), x.apply(ABS)),
          new Identity("even power", x.square().power(a), x.apply(ABS).power(a.times(2))),
          new Identity("sign of a power", pool.constant(-1).power(n.times(2)), pool.constant(1)),
          new Identity("log of a product", a.times(b).log(), a.log().plus(b.log())),
          new Identity("log of a power", a.power(x).log(), x.times(a.log())),
          new Identity("log of an exponential", x.exp().log(), x),
          new Identity("exponential of a log", x.times(a.log()).exp(), a.power(x)),
          new Identity("exponential of a sum", x.plus(y).exp(), x.exp().times(y.exp())));
    }

    private List<Identity> angles() {
      Expr sum = x.plus(y);
      Expr inverse = a.square().plus(y.square()).sqrt().reciprocal();
      Expr u = pool.symbol("u", Sort.SCALAR, ASIN.domain(0));
      return List.of(
          new Identity("sine of a sum", sin(sum), sin(x).times(cos(y)).plus(cos(x).times(sin(y)))),
          new Identity(
              "cosine of a sum", cos(sum), cos(x).times(cos(y)).minus(sin(x).times(sin(y)))),
          new Identity("square of a cosine", cos(x).square(), sin(x).square().negate().plus(1)),
          new Identity("half a turn", sin(x.plus(pool.pi())), sin(x).negate()),
          new Identity("a quarter turn", sin(x.plus(turn(1, 2))), cos(x)),
          new Identity("sine of a sixth", sin(turn(1, 6)), ratio(1, 2)),
          new Identity("sine of a quarter", sin(turn(1, 4)), ratio(1, 2).sqrt()),
          new Identity("sine of a third", sin(turn(1, 3)), ratio(3, 4).sqrt()),
          new Identity("arc of a half", ratio(1, 2).apply(ASIN), turn(1, 6)),
          new Identity("arc of one", pool.constant(1).apply(ASIN), turn(1, 2)),
          new Identity("angle of a slope of one", pool.constant(1).apply(ATAN), turn(1, 4)),
          new Identity("sine of an arc", sin(u.apply(ASIN)), u),
          new Identity("cosine of an arc", cos(u.apply(ASIN)), u.square().negate().plus(1).sqrt()),
          new Identity("sine of a slope", sin(x.apply(ATAN)), x.over(x.square().plus(1).sqrt())),
          new Identity("sine of an angle", sin(pool.apply(ATAN2, y, a)), y.times(inverse)),
          new Identity("cosine of an angle", cos(pool.apply(ATAN2, y, a)), a.times(inverse)),
          new Identity("angle of the right half", pool.apply(ATAN2, y, a), y.over(a).apply(ATAN)));
    }

    private List<Identity> gammas() {
      Expr half = a.plus(ratio(1, 2));
      return List.of(
          new Identity("shift of gamma", gamma(a.plus(1)), a.times(gamma(a))),
          new Identity("gamma of a half", gamma(ratio(1, 2)), pool.pi().sqrt()),
          new Identity("gamma of a number", gamma(pool.constant(5)), pool.constant(24)),
          new Identity(
              "duplication of gamma",
              gamma(half).times(gamma(a)),
              pool.constant(2)
                  .power(a.times(-2).plus(1))
                  .times(pool.pi().sqrt())
                  .times(gamma(a.times(2)))),
          new Identity("log of gamma", a.apply(LOGGAMMA), gamma(a).log()));
    }

    private List<Identity> oddFunctions() {
      return Arrays.stream(Function.values()).filter(Function::isOdd).map(this::odd).toList();
    }

    private Identity odd(Function function) {
      Symbol u = pool.symbol("u", Sort.SCALAR, function.domain(0));
      return new Identity(
          function.symbol() + " is odd", u.negate().apply(function), u.apply(function).negate());
    }

    private List<Identity> steps() {
      Expr larger = x.plus(a);
      return List.of(
          new Identity("sign of a positive number", a.apply(Function.SIGN), pool.constant(1)),
          new Identity("lesser of two", pool.apply(Function.MIN, larger, x), x),
          new Identity("order of the lesser", least(x, y), least(y, x)),
          new Identity("choice by a true order", pool.apply(Function.IF_LESS, x, larger, y, a), y),
          new Identity("choice by a false order", pool.apply(Function.IF_LESS, larger, x, y, a), a),
          new Identity(
              "choice by a false equation", pool.apply(Function.IF_EQUAL, x, larger, y, a), a),
          new Identity(
              "common part of a choice",
              pool.apply(Function.IF_LESS, x, y, x.plus(a), x.plus(b)),
              pool.apply(Function.IF_LESS, x, y, a, b).plus(x)));
    }

    private Expr least(Expr u, Expr v) {
      return pool.apply(Function.MIN, u, v);
    }

    private List<Identity> vectors() {
      Symbol p = pool.symbol("p", Sort.VECTOR, Domain.REAL);
      Symbol q = pool.symbol("q", Sort.VECTOR, Domain.REAL);
      Expr products = pool.apply(DOT, p, q).times(x).times(2);
      Expr squares = p.apply(NORM).square().plus(q.apply(NORM).square().times(x.square()));
      return List.of(
          new Identity(
              "square of a sum", p.plus(q.times(x)).apply(NORM).square(), squares.plus(products)),
          new Identity(
              "norm of a multiple", p.times(x).apply(NORM), p.apply(NORM).times(x.apply(ABS))));
    }

    private Expr sin(Expr angle) {
      return angle.apply(SIN);
    }

    private Expr cos(Expr angle) {
      return angle.apply(COS);
    }

    private Expr gamma(Expr argument) {
      return argument.apply(GAMMA);
    }

    /** Of pi. */
    private Expr turn(int numerator, int denominator) {
      return pool.pi().times(ratio(numerator, denominator));
    }

    private Expr ratio(int numerator, int denominator) {
      return pool.constant(BigFraction.of(numerator, denominator));
    }
  }
}
