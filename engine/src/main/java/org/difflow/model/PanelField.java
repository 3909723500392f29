package org.difflow.model;

/**
 * Some members of a model at one time, for blocks of samples. A panel holds {@code lanes} samples:
 * coordinate j of sample i stands at {@code j*lanes + i}. Samples never look at one another, so
 * their bits do not depend on the panel they stand in.
 *
 * <p>May be shared by threads. What depends on the time alone has been computed.
 */
public interface PanelField {
  /** How many doubles {@link #evaluate} needs as working room, one array for each thread. */
  int scratch(int lanes);

  /**
   * Writes the members at the samples {@code x}, a panel of d coordinates.
   *
   * @param results one panel per member asked for: d coordinates of a vector, one of a number, one
   *     per data point or part for {@code weights}
   * @param scratch what it holds before and after means nothing
   * @param first the number of the first sample, for messages
   * @param pulse is run about every millisecond of work, and throws when all must stop
   * @throws org.difflow.fault.Fault E0633 and E0634 for samples without an answer
   */
  void evaluate(
      double[] x, int lanes, double[][] results, double[] scratch, long first, Runnable pulse);
}
