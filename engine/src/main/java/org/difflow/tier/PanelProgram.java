package org.difflow.tier;

/**
 * A kernel ready to run over a block of samples.
 *
 * <p>A block of so many {@code lanes} holds one sample in each lane and is stored coordinate by
 * coordinate, as a <em>panel</em>: coordinate j of lane i stands at {@code j*lanes + i}. Lanes do
 * not look at one another, so that the bits of a sample do not depend on the block it is in.
 *
 * <p>A program may run on many threads at once. Its results depend on nothing but what a call is
 * given, though it may change between calls how it computes them.
 */
public interface PanelProgram {
  /** Room for what is in between; one for each thread, for blocks of at most so many lanes. */
  double[] scratch(int lanes, int dimension);

  /**
   * Computes the results of a block.
   *
   * @param arguments one array for each argument of the kernel: a scalar is {@code lanes} numbers,
   *     a vector {@code dimension*lanes}; what does not vary by sample is 1 number, or {@code
   *     dimension} numbers
   * @param results one array for each result of the kernel, with {@code lanes} or {@code
   *     dimension*lanes} numbers whatever its rate; none of them is an argument
   * @param scratch what {@link #scratch} gave
   */
  void run(double[][] arguments, double[][] results, double[] scratch, int lanes, int dimension);
}
