package org.difflow.symbolic;

import java.util.List;
import java.util.OptionalInt;
import org.difflow.fault.Fault;

/** The number of coordinates of a vector, none for the dimension d, which stays open. */
record VectorSize(OptionalInt coordinates) {
  static final VectorSize OPEN = new VectorSize(OptionalInt.empty());

  static VectorSize of(int coordinates) {
    return new VectorSize(OptionalInt.of(coordinates));
  }

  /**
   * The one of vectors that meet.
   *
   * @throws Fault E0344 if two of them differ
   */
  static VectorSize common(List<Expr> parts) {
    VectorSize common = OPEN;
    for (Expr part : parts) {
      common = part.isVector() ? common.meet(part.size()) : common;
    }
    return common;
  }

  private VectorSize meet(VectorSize other) {
    if (coordinates.isEmpty() || other.coordinates.isEmpty()) {
      return coordinates.isEmpty() ? other : this;
    }
    if (!equals(other)) {
      throw new Fault(
          "E0344",
          "a formula cannot combine vectors of %d and of %d numbers"
              .formatted(coordinates.getAsInt(), other.coordinates.getAsInt()),
          "`sym` says how many a vector has: sym x in R^3, y in R^3");
    }
    return this;
  }
}
