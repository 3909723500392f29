package org.difflow.kernel;

import java.util.Locale;

/**
 * How often a value can change while a sampler runs, from never to once per coordinate.
 *
 * <p>A value has the highest rate of its operands; sums over coordinates bring {@link #ELEMENT}
 * down to {@link #SAMPLE}. It need not be computed more often than its rate says. Vectors are
 * always {@link #ELEMENT}, constants always {@link #CONSTANT}; which scalars are parameters and
 * which is the time is said where a kernel's arguments are declared, {@link #SAMPLE} is always
 * allowed.
 */
public enum Rate {
  CONSTANT,
  PARAMETER,
  STEP,
  SAMPLE,
  ELEMENT;

  Rate join(Rate other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
