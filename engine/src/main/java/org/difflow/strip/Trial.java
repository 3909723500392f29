package org.difflow.strip;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;

/** Every loop on made up strips: of so many coordinates that whole groups and rests occur. */
record Trial(Loops loops) implements Runnable {
  private static final int COORDINATES = 6;
  private static final int ROWS = Loops.BLOCK;
  private static final int PARTS = 8;
  private static final int TURNS = 100;

  private static final int VALUES = COORDINATES * WIDTH;
  private static final int SUMS = VALUES + ROWS * WIDTH;
  private static final int LEAST = SUMS + COORDINATES * WIDTH;
  private static final int TOTAL = LEAST + WIDTH;

  @Override
  public void run() {
    double[] s = new double[TOTAL + WIDTH];
    PackedRows rows = new PackedRows(ROWS, COORDINATES);
    double[] ones = new double[ROWS];
    Arrays.fill(ones, 1);
    for (int row = 0; row < ROWS; row++) {
      rows.set(row, row % COORDINATES, row);
    }
    for (int turn = 0; turn < TURNS; turn++) {
      run(s, rows, ones);
    }
  }

  private void run(double[] s, PackedRows rows, double[] ones) {
    loops.squaredDistances(s, 0, rows, 0, ROWS / PackedRows.GROUP, VALUES);
    loops.lower(s, VALUES, ROWS, LEAST);
    // Of the squares up to 63^2 some are far below what counts.
    int seen = loops.weigh(s, VALUES, ROWS, LEAST, -0.5, ones, 0, TOTAL);
    loops.addWeighted(s, VALUES, rows, 0, seen, SUMS);
    loops.addOffsets(s, 0, VALUES, rows, 0, seen, SUMS);
    loops.energies(s, 0, COORDINATES, ones, ones, ones, 0, PARTS, VALUES);
    loops.addAffine(s, 0, COORDINATES, VALUES, ones, ones, ones, 0, PARTS, SUMS);
    loops.divide(s, SUMS, COORDINATES, TOTAL);
  }
}
