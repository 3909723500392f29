package org.difflow.model;

import java.util.Optional;

/** A normal part of the data and the way to its axes, where these are not those of coordinates. */
record TurnedPart(Part part, Optional<Turn> turn) {
  static TurnedPart of(Part part) {
    return new TurnedPart(part, part.law().axes().columns().map(Turn::of));
  }

  /** Strips that {@link PartAtTime} needs to work in. */
  int strips() {
    return turn.map(found -> 2 * found.strips()).orElse(0);
  }
}
