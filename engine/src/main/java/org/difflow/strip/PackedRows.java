package org.difflow.strip;

/**
 * The rows of a matrix in groups of four: entry (row, column) stands at {@code (row/4*columns +
 * column)*4 + row%4}, so that four rows are read as one stream in either direction. Rows are filled
 * up to whole groups.
 */
public final class PackedRows {
  /** Rows that stand together. */
  public static final int GROUP = 4;

  private final int groups;
  private final int columns;
  private final double[] values;

  /** Room for {@code rows} rows of zeros. */
  public PackedRows(int rows, int columns) {
    this.groups = Math.ceilDiv(rows, GROUP);
    this.columns = columns;
    this.values = new double[Math.multiplyExact(rows(), columns)];
  }

  /** The number of rows, those filled in among them. */
  public int rows() {
    return groups * GROUP;
  }

  public int columns() {
    return columns;
  }

  public void set(int row, int column, double value) {
    values[at(row / GROUP) + column * GROUP + row % GROUP] = value;
  }

  double[] values() {
    return values;
  }

  /** Where the first entry of a group stands. */
  int at(int group) {
    return group * columns * GROUP;
  }
}
