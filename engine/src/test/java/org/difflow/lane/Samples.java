package org.difflow.lane;

/** Methods with the ways and the types that a translation must get right. */
final class Samples {
  private static final double[] TABLE = {1, 2, 3};

  private record Pair(double first, int second) {
    double sum() {
      return first + second;
    }
  }

  private Samples() {}

  public static double shortCircuit(double x, double y) {
    return x > 0 && y > 0 || x < -2 ? x - y : x + y;
  }

  public static double earlyReturns(double x, double y) {
    if (x == 0) {
      return y;
    }
    if (!(y <= x)) {
      return -x;
    }
    return x * y;
  }

  public static double truthAsAValue(double x, double y) {
    boolean below = x < y;
    boolean whole = x == Math.rint(x);
    return below == whole ? 1 : below ? 2 : 3;
  }

  public static double recordsOfEitherWay(double x, double y) {
    Pair pair = x < y ? new Pair(x, 1) : new Pair(y, x > 1 ? 2 : -3);
    return pair.sum();
  }

  public static double intsWrapAround(double x, double y) {
    int word = (int) Double.doubleToRawLongBits(x) + Integer.MAX_VALUE;
    int shifted = word + word >> 3;
    return (shifted < 0 ? -shifted : shifted & 0xff) + (double) (long) (word << 1);
  }

  public static double longsCompare(double x, double y) {
    long a = Double.doubleToRawLongBits(x);
    long b = Double.doubleToRawLongBits(y);
    return a < b ? a >>> 60 : b >> 55;
  }

  public static double floors(double x, double y) {
    return Math.floor(x * 0.3) + Math.rint(y * 0.5);
  }

  public static double tableForLarge(double x, double y) {
    return x > 1 ? TABLE[1] : x * y;
  }

  public static double knownConditions(double x, double y) {
    return Math.clamp(Math.getExponent(x), -3, 3) + Math.copySign(y, x);
  }
}
