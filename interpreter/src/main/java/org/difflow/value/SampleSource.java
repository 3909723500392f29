package org.difflow.value;

import org.difflow.sampling.SampleSink;

/**
 * A run of a sampler that can begin anew any number of times. Each time it gives the same samples,
 * bit for bit.
 */
public interface SampleSource {
  int samples();

  /** Numbers per sample. */
  int dimension();

  /** The times of the grid, the last of which is the end of the run. */
  double[] times();

  /** Whether samples are kept at all times, not only at the last. */
  boolean keepsTrajectory();

  /** How many states of each sample are kept. */
  default int states() {
    return keepsTrajectory() ? times().length : 1;
  }

  /**
   * Draws the samples from number {@code from} on and before {@code to}.
   *
   * @param sink gets each tile as soon as it is finished
   */
  Pass run(long from, long to, SampleSink sink);

  /** What each sample costs in evaluations of the field, from a run of a few samples. */
  int fieldEvaluations();

  /**
   * Whether the memory of this process holds all samples.
   *
   * @throws org.difflow.fault.Fault E0904 if it does not
   */
  void requireRoom();

  /**
   * What is known after a run.
   *
   * @param fieldEvaluations of each sample
   */
  record Pass(int fieldEvaluations, double seconds) {}
}
