package org.difflow.stepping;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Shape;

/**
 * A vector or a number for each sample of a tile: a node of the graph that a step builds. Its
 * numbers are computed when something asks for them. Equal computations on the same values are the
 * same node.
 */
public final class PerSample {
  private final Tile tile;
  private Origin origin;
  private final int columns;
  private Optional<Panels> panels = Optional.empty();

  PerSample(Tile tile, Origin origin, int columns) {
    this.tile = tile;
    this.origin = origin;
    this.columns = columns;
  }

  /** The tile whose samples these are. */
  public Tile tile() {
    return tile;
  }

  /** Numbers per sample. */
  public int columns() {
    return columns;
  }

  /** A value that is computed from these by an instruction whose operand k is value k. */
  public static PerSample of(Instruction instruction, PerSample... operands) {
    return operands[0].tile.compute(instruction, List.of(operands));
  }

  /** The numbers, one row per sample. */
  public Matrix matrix() {
    return tile.panels(this).matrix();
  }

  /** One number per sample, or one per coordinate. In one dimension both are the same. */
  Shape shape() {
    return columns == 1 ? Shape.SCALAR : Shape.VECTOR;
  }

  Origin origin() {
    return origin;
  }

  Optional<Panels> panels() {
    return panels;
  }

  boolean isSharedNumber() {
    return columns == 1 && origin instanceof Origin.Shared;
  }

  double sharedNumber() {
    return ((Origin.Shared) origin).numbers().getFirst();
  }

  boolean isKnown() {
    return panels.isPresent() || origin instanceof Origin.Shared;
  }

  void keep(Panels computed) {
    panels = Optional.of(computed);
  }

  /** Lets go of what the value was computed from, which would hold all steps before. */
  void forgetOperands() {
    origin = new Origin.Given();
  }
}
