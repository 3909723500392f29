package org.difflow.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What is integrated, at many places at once. */
interface Integrand {
  double[] at(double[] places);

  static Integrand of(DoubleUnaryOperator f) {
    return places -> Arrays.stream(places).map(f).toArray();
  }

  /** f(-x). */
  default Integrand mirrored() {
    return places -> at(Arrays.stream(places).map(x -> -x).toArray());
  }

  /** f(x(s)) x'(s). */
  default Integrand substituted(DoubleUnaryOperator x, DoubleUnaryOperator slope) {
    return places -> {
      double[] values = at(Arrays.stream(places).map(x).toArray());
      double[] product = new double[values.length];
      Arrays.setAll(product, i -> values[i] * slope.applyAsDouble(places[i]));
      return product;
    };
  }

  /** From a to infinity by x = a + y/(1 - y). */
  default Integrand beyond(double a) {
    return substituted(y -> a + y / (1 - y), y -> 1 / ((1 - y) * (1 - y)));
  }
}
