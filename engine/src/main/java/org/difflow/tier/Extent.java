package org.difflow.tier;

/** How many numbers a value has in a block, and in which order. */
enum Extent {
  /** One for all samples. */
  NUMBER,

  /** One for each coordinate, for all samples. */
  COORDINATES,

  /** One for each lane. */
  LANES,

  /** One for each lane, coordinate after coordinate. */
  PANEL;

  static Extent of(boolean varies, boolean vector) {
    if (varies) {
      return vector ? PANEL : LANES;
    }
    return vector ? COORDINATES : NUMBER;
  }

  boolean varies() {
    return this == LANES || this == PANEL;
  }

  /** How many numbers. */
  int size(int lanes, int dimension) {
    return switch (this) {
      case NUMBER -> 1;
      case COORDINATES -> dimension;
      case LANES -> lanes;
      case PANEL -> Math.multiplyExact(lanes, dimension);
    };
  }
}
