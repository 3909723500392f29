package org.difflow.distribution;

import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;

/** The unit sphere in R^d, of area S = 2 pi^(d/2)/gamma(d/2) (S0-50). */
public final class Sphere {
  private Sphere() {}

  public static double logArea(int d) {
    return Elementary.log(2) + d / 2.0 * Elementary.log(Math.PI) - Special.loggamma(d / 2.0);
  }
}
