package org.difflow.run;

import org.difflow.model.MarginalModel;
import org.difflow.sampling.Keep;
import org.difflow.sampling.StartState;
import org.difflow.sampling.Tiling;
import org.difflow.sampling.TimeGrid;

/** What is fixed before the first step of a run. */
public record RunPlan(
    MarginalModel model, TimeGrid grid, StartState start, Tiling tiling, Keep keep, long seed) {

  /** The same for the first {@code most} samples alone. */
  public RunPlan limitedTo(int most) {
    return new RunPlan(model, grid, start, tiling.limitedTo(most), keep, seed);
  }
}
