package org.difflow.kernel;

import java.util.Locale;

/**
 * How often a value can change while a sampler runs, from never to once per sample.
 *
 * <p>A value has the highest rate of its operands and need not be computed more often than it says;
 * literals are {@link #CONSTANT}. Which arguments are parameters, which are the time, and which
 * vectors are the same for all samples, is said where a kernel's arguments are declared; {@link
 * #SAMPLE} is always allowed.
 */
public enum Rate {
  CONSTANT,
  PARAMETER,
  STEP,
  SAMPLE;

  /** Whether the value may differ from sample to sample. */
  public boolean variesBySample() {
    return this == SAMPLE;
  }

  Rate join(Rate other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
