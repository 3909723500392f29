package org.difflow.model;

import java.util.Optional;

/** A normal part of the data and the way to its axes, where these are not those of coordinates. */
record TurnedPart(Part part, Optional<Turn> turn) {
  static TurnedPart of(Part part) {
    return new TurnedPart(part, part.law().axes().columns().map(Turn::of));
  }

  /** What is computed for a sample of dimension d: to turn it costs d^2. */
  int numbers(int d) {
    return turn.isPresent() ? Math.multiplyExact(d, d) : d;
  }

  /** Strips to work in: the vector from its centre, and its coordinates along the axes. */
  int strips() {
    return turn.map(Turn::strips).orElse(part.law().mean().columns());
  }
}
