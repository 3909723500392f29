package org.difflow.sampling;

/** Which states of a run are kept. */
public enum Keep {
  /** The last one. */
  FINAL,
  /** One for every time of the grid. */
  TRAJECTORY;

  /** Whether the state at time {@code index} of the grid is kept. */
  public boolean keeps(int index, TimeGrid grid) {
    return this == TRAJECTORY || index == grid.steps();
  }
}
