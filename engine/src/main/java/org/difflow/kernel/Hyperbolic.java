package org.difflow.kernel;

/**
 * sinh, cosh, tanh and e^x - 1 from the odd and the even part of e^r, where x = k log 2 + r.
 *
 * <p>sinh x = 2^k (m C + p S) and cosh x = 2^k (p C + m S), with S = sinh r, C = cosh r, m = (1 -
 * 4^-k) / 2 and p = (1 + 4^-k) / 2 exact. Nothing cancels near 0, where m = 0, and nothing
 * overflows early. Leading terms are summed with their rounding errors.
 */
final class Hyperbolic {
  /** Beyond it cosh and sinh are not finite: log(2 * MAX_VALUE) = 710.48. */
  private static final double LARGEST = 712;

  /** Beyond it tanh is 1 to the last place: 2 e^-44 is below 2^-54. */
  private static final double SATURATED = 22;

  /** Below it e^x - 1 is -1 to the last place. */
  private static final double LEAST = -50;

  /** Beyond this exponent 4^-k and 2^-k no longer change a sum with 1. */
  private static final int NEGLIGIBLE = 60;

  private Hyperbolic() {}

  static double sinh(double x) {
    Remainder remainder = Remainder.of(atMost(Math.abs(x), LARGEST));
    return Math.copySign(Exponential.scale(remainder.sinh().value(), remainder.k), x);
  }

  static double cosh(double x) {
    Remainder remainder = Remainder.of(atMost(Math.abs(x), LARGEST));
    return Exponential.scale(remainder.cosh().value(), remainder.k);
  }

  static double tanh(double x) {
    Remainder remainder = Remainder.of(atMost(Math.abs(x), SATURATED));
    return Math.copySign(remainder.sinh().rounded().over(remainder.cosh().rounded()).value(), x);
  }

  /** 2^k ((1 - 2^-k) + r + ...), the 1 subtracted with its rounding error. */
  static double expm1(double x) {
    Remainder remainder = Remainder.of(atMost(x < LEAST ? LEAST : x, LARGEST));
    double one = Exponential.powerOfTwo(-Math.min(remainder.k, NEGLIGIBLE));
    double constant = 1 - one;
    double constantTail = 1 - constant - one;
    double tail = remainder.oddTail() + remainder.evenTail();
    DoubleDouble sum = DoubleDouble.of(constant, constantTail, remainder.r, tail);
    return x == 0 ? x : Exponential.scale(sum.value(), remainder.k);
  }

  private static double atMost(double x, double bound) {
    return x > bound ? bound : x;
  }

  /** x = k log 2 + r + tail, and from it the hyperbolic functions but for the factor 2^k. */
  private record Remainder(int k, double r, double tail) {
    static Remainder of(double x) {
      double k = Exponential.quotient(x);
      double exact = Math.fma(-k, Exponential.LOG_2_HIGH, x);
      double r = Math.fma(-k, Exponential.LOG_2_LOW, exact);
      return new Remainder(
          Exponential.integer(k), r, Math.fma(-k, Exponential.LOG_2_LOW, exact - r));
    }

    /** 2^-k sinh x. */
    DoubleDouble sinh() {
      double small = fourToMinusK() / 2;
      return combine(DoubleDouble.of(0.5, 0, -small, 0), DoubleDouble.of(0.5, 0, small, 0));
    }

    /** 2^-k cosh x. */
    DoubleDouble cosh() {
      double small = fourToMinusK() / 2;
      return combine(DoubleDouble.of(0.5, 0, small, 0), DoubleDouble.of(0.5, 0, -small, 0));
    }

    /** even cosh r + odd sinh r, where even is 0 or dominates. */
    private DoubleDouble combine(DoubleDouble even, DoubleDouble odd) {
      double product = odd.head() * r;
      double rounding = Math.fma(odd.tail(), r, Math.fma(odd.head(), r, -product));
      double evenTail = Math.fma(even.head(), evenTail(), even.tail());
      return DoubleDouble.of(
          even.head(), evenTail, product, Math.fma(odd.head(), oddTail(), rounding));
    }

    private double fourToMinusK() {
      int exponent = Math.min(k, NEGLIGIBLE / 2);
      return Exponential.powerOfTwo(-exponent - exponent);
    }

    /** sinh(r + tail) - r, minimax with 2^-69 relative to r^3. */
    private double oddTail() {
      double z = r * r;
      double s = 0x1.61bfcab33540ap-33;
      s = Math.fma(s, z, 0x1.ae642c713b397p-26);
      s = Math.fma(s, z, 0x1.71de3a5aab0b2p-19);
      s = Math.fma(s, z, 0x1.a01a01a0196a4p-13);
      s = Math.fma(s, z, 0x1.1111111111111p-7);
      s = Math.fma(s, z, 0x1.5555555555555p-3);
      return Math.fma(r * z, s, tail);
    }

    /** cosh(r + tail) - 1, minimax with 2^-60 relative to r^4. */
    private double evenTail() {
      double z = r * r;
      double c = 0x1.1f66f92565855p-29;
      c = Math.fma(c, z, 0x1.27e4e1e9af6b9p-22);
      c = Math.fma(c, z, 0x1.a01a01a47dd3cp-16);
      c = Math.fma(c, z, 0x1.6c16c16c167dep-10);
      c = Math.fma(c, z, 0x1.5555555555555p-5);
      return Math.fma(z * z, c, Math.fma(r, tail, 0.5 * z));
    }
  }
}
