package org.difflow.path;

/**
 * The end of the time range at which the data sits. Everything that depends on the direction of
 * time asks here: {@link #noisingSign} is dt of the noising clock over dt of the path's clock.
 */
public enum DataEnd {
  /** Data first, noise last: the diffusion orientation. */
  LOWER(1),
  /** Noise first, data last: the flow-matching orientation. */
  UPPER(-1);

  private final int noisingSign;

  DataEnd(int noisingSign) {
    this.noisingSign = noisingSign;
  }

  /** +1 where noise grows with t, -1 where it falls. */
  public int noisingSign() {
    return noisingSign;
  }
}
