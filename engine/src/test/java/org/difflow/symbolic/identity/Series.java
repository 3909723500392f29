package org.difflow.symbolic.identity;

import java.util.function.LongFunction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.LossOfPrecisionException;

/**
 * Special functions by their power series in Apfloat's arithmetic, a hundred times faster than its
 * own by hypergeometric functions.
 */
final class Series {
  private static final Apfloat ONE = Apfloat.ONE;
  private static final Apfloat TWO = new Apfloat(2);

  /** So many terms rise before they fall. */
  private static final Apfloat MOST_TERMS = new Apfloat(10_000);

  private Series() {}

  /** P(a, x) = x^a e^-x/Gamma(a + 1) (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...), DLMF 8.11.4. */
  static Apfloat gammaP(Apfloat a, Apfloat x) {
    if (x.signum() == 0) {
      return x;
    }
    if (x.compareTo(MOST_TERMS) > 0) {
      throw new ArithmeticException("a series of too many terms");
    }
    Apfloat first =
        ApfloatMath.pow(x, a)
            .multiply(ApfloatMath.exp(x.negate()))
            .divide(ApfloatMath.gamma(a.add(ONE)));
    return first.multiply(sum(x, k -> x.divide(a.add(new Apfloat(k)))));
  }

  static Apfloat erf(Apfloat x) {
    Apfloat half = ONE.precision(x.precision()).divide(TWO);
    Apfloat size = gammaP(half, x.multiply(x));
    return x.signum() < 0 ? size.negate() : size;
  }

  /** I_x(a, b) = x^a (1-x)^b/(a B(a, b)) (1 + (a+b)/(a+1) x + ...), DLMF 8.17.8. */
  static Apfloat betaI(Apfloat x, Apfloat a, Apfloat b) {
    Apfloat rest = ONE.subtract(x);
    if (x.compareTo(rest) > 0) {
      return ONE.subtract(betaI(rest, b, a));
    }
    Apfloat first =
        ApfloatMath.pow(x, a).multiply(ApfloatMath.pow(rest, b)).divide(a.multiply(beta(a, b)));
    Apfloat sum =
        sum(x, k -> x.multiply(a.add(b).add(new Apfloat(k - 1))).divide(a.add(new Apfloat(k))));
    return first.multiply(sum);
  }

  private static Apfloat beta(Apfloat a, Apfloat b) {
    return ApfloatMath.gamma(a).multiply(ApfloatMath.gamma(b)).divide(ApfloatMath.gamma(a.add(b)));
  }

  /** Ei(x) = gamma + log |x| + x + x^2/(2 2!) + x^3/(3 3!) + ..., DLMF 6.6.1. */
  static Apfloat expi(Apfloat x) {
    Apfloat start = ApfloatMath.euler(x.precision()).add(ApfloatMath.log(ApfloatMath.abs(x)));
    Apfloat sum = sum(x, k -> x.multiply(new Apfloat(k)).divide(new Apfloat((k + 1) * (k + 1))));
    Apfloat value = start.add(x.multiply(sum));
    if (value.signum() == 0) {
      throw new LossOfPrecisionException("nothing is left");
    }
    return value;
  }

  /** 1 + r_1 + r_1 r_2 + ..., until the terms are below the last place of a number like x. */
  private static Apfloat sum(Apfloat x, LongFunction<Apfloat> ratio) {
    Apfloat term = ONE.precision(x.precision());
    Apfloat sum = term;
    Apfloat growth;
    long k = 0;
    do {
      k++;
      growth = ratio.apply(k);
      term = term.multiply(growth);
      sum = sum.add(term);
    } while (term.scale() > sum.scale() - x.precision() - 1 || growth.compareTo(ONE) >= 0);
    return sum;
  }
}
