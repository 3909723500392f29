package org.difflow.tier;

/** A program whose {@code run} is bytecode. */
abstract class Generated implements PanelProgram {
  private final Scratch scratch;

  Generated(Scratch scratch) {
    this.scratch = scratch;
  }

  @Override
  public final double[] scratch(int lanes, int dimension) {
    return new double[scratch.size(lanes, dimension)];
  }
}
