package org.difflow.kernel;

import java.util.Locale;

/** One number per sample, or one per coordinate of a sample; the dimension is not spelled out. */
public enum Shape {
  SCALAR,
  VECTOR;

  /** What comes out where both meet: a scalar stretches over the coordinates. */
  Shape join(Shape other) {
    return this == VECTOR ? VECTOR : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
