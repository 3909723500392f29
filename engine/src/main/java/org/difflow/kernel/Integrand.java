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
}
