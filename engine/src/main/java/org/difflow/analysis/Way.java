package org.difflow.analysis;

import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/** The time in which mass moves from one law to another, from 0 to 1. */
public final class Way {
  private Way() {}

  /**
   * {@code t}, if it is between 0 and 1.
   *
   * @throws Fault E0742
   */
  public static double time(double t) {
    if (0 <= t && t <= 1) {
      return t;
    }
    throw new Fault(
        "E0742",
        "what moves one law to another runs from t = 0 to t = 1, and not at t = "
            + Decimals.shortest(t));
  }
}
