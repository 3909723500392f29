package org.difflow.sampling;

/** Which way a run goes through its times: sampling goes to the data, encoding to the noise. */
public enum Direction {
  DATA,
  NOISE;

  /** The times of a run in this direction. */
  public TimeGrid along(TimeGrid grid) {
    return this == NOISE ? grid.towardsNoise() : grid;
  }
}
