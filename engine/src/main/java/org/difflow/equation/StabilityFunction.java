package org.difflow.equation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;

/**
 * What one step makes of x' = lambda x: x is multiplied by R(z), z = h lambda (S0-61),
 *
 * <pre>R(z) = det(I - z (A - 1 b^T)) / det(I - z A),</pre>
 *
 * a polynomial for explicit methods. A step is stable where |R(z)| <= 1.
 */
public final class StabilityFunction {
  private final Polynomial numerator;
  private final Polynomial denominator;

  private StabilityFunction(Polynomial numerator, Polynomial denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static StabilityFunction of(RungeKutta method) {
    Tableau tableau = method.tableau();
    List<List<BigFraction>> shifted =
        tableau.a().stream().map(row -> difference(row, tableau.b())).toList();
    return new StabilityFunction(determinant(shifted), determinant(tableau.a()));
  }

  private static List<BigFraction> difference(List<BigFraction> row, List<BigFraction> b) {
    List<BigFraction> difference = new ArrayList<>();
    for (int j = 0; j < row.size(); j++) {
      difference.add(row.get(j).subtract(b.get(j)));
    }
    return difference;
  }

  /**
   * det(I - z M) = exp(-sum_k tr(M^k) z^k/k), so that k c_k = -sum_i c_(k-i) tr(M^i) (Newton's
   * identities).
   */
  private static Polynomial determinant(List<List<BigFraction>> m) {
    List<BigFraction> traces = new ArrayList<>(List.of(BigFraction.ZERO));
    List<BigFraction> c = new ArrayList<>(List.of(BigFraction.ONE));
    List<List<BigFraction>> power = m;
    for (int k = 1; k <= m.size(); k++) {
      traces.add(trace(power));
      BigFraction sum = BigFraction.ZERO;
      for (int i = 1; i <= k; i++) {
        sum = sum.add(c.get(k - i).multiply(traces.get(i)));
      }
      c.add(sum.divide(-k));
      power = product(power, m);
    }
    return new Polynomial(c);
  }

  private static BigFraction trace(List<List<BigFraction>> m) {
    BigFraction trace = BigFraction.ZERO;
    for (int i = 0; i < m.size(); i++) {
      trace = trace.add(m.get(i).get(i));
    }
    return trace;
  }

  private static List<List<BigFraction>> product(
      List<List<BigFraction>> left, List<List<BigFraction>> right) {
    return left.stream().map(row -> times(row, right)).toList();
  }

  private static List<BigFraction> times(List<BigFraction> row, List<List<BigFraction>> m) {
    List<BigFraction> product = new ArrayList<>();
    for (int j = 0; j < m.size(); j++) {
      BigFraction sum = BigFraction.ZERO;
      for (int i = 0; i < row.size(); i++) {
        sum = sum.add(row.get(i).multiply(m.get(i).get(j)));
      }
      product.add(sum);
    }
    return product;
  }

  /** R of a formula. */
  public Expr at(Expr z) {
    return at(numerator, z).over(at(denominator, z));
  }

  private static Expr at(Polynomial p, Expr z) {
    List<Expr> terms = new ArrayList<>();
    for (BigFraction coefficient : p.coefficients()) {
      terms.add(z.pool().constant(coefficient).times(z.power(terms.size())));
    }
    return z.pool().sum(terms);
  }

  /** R of a number. */
  public double at(double z) {
    return at(z, 0)[0];
  }

  /** The real and the imaginary part of R(x + i y). */
  public double[] at(double x, double y) {
    double[] top = horner(numerator, x, y);
    double[] low = horner(denominator, x, y);
    double size = low[0] * low[0] + low[1] * low[1];
    return new double[] {
      (top[0] * low[0] + top[1] * low[1]) / size, (top[1] * low[0] - top[0] * low[1]) / size
    };
  }

  private static double[] horner(Polynomial p, double x, double y) {
    double[] value = new double[2];
    for (BigFraction coefficient : p.coefficients().reversed()) {
      double real = value[0] * x - value[1] * y + coefficient.doubleValue();
      value[1] = value[0] * y + value[1] * x;
      value[0] = real;
    }
    return value;
  }

  /**
   * The z nearest to 0 on the negative real axis up to which the method is stable, -inf if it is on
   * all of it (S0-62: -2.785293563405282 for RK4).
   */
  public double realLimit() {
    Polynomial top = numerator.weighted(1, -1);
    Polynomial low = denominator.weighted(1, -1);
    return -top.square().minus(low.square()).firstPositive();
  }

  /** The y up to which the method is stable on the imaginary axis, at z = i y. */
  public double imaginaryLimit() {
    return sizeAlongAxis(numerator).minus(sizeAlongAxis(denominator)).firstPositive();
  }

  /** |p(i y)|^2: the powers of i are 1, i, -1, -i. */
  private static Polynomial sizeAlongAxis(Polynomial p) {
    return p.weighted(1, 0, -1, 0).square().plus(p.weighted(0, 1, 0, -1).square());
  }
}
