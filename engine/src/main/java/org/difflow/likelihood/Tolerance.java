package org.difflow.likelihood;

import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/** What a step may be off by: {@code absolute + relative*|state|}, in each coordinate. */
public record Tolerance(double relative, double absolute) {
  /** Below it the rounding of doubles is taken for an error of the step. */
  private static final double LEAST = 1e-14;

  public Tolerance {
    require("rtol", relative);
    require("atol", absolute);
  }

  private static void require(String name, double value) {
    if (!(value >= LEAST && value < 1)) {
      throw new Fault(
          "E0723",
          "`%s` lies between 1e-14 and 1, and here it is %s"
              .formatted(name, Decimals.shortest(value)));
    }
  }
}
