package org.difflow.run;

import org.difflow.model.MarginalModel;
import org.difflow.sampling.Keep;
import org.difflow.sampling.StartState;
import org.difflow.sampling.Tiling;
import org.difflow.sampling.TimeGrid;

/** What is fixed before the first step of a run. */
public record RunPlan(
    MarginalModel model, TimeGrid grid, StartState start, Tiling tiling, Keep keep, long seed) {

  /** The same for the samples from {@code from} on and before {@code to} alone. */
  public RunPlan between(long from, long to) {
    return new RunPlan(model, grid, start, tiling.between(from, to), keep, seed);
  }
}
