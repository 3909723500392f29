package org.difflow.data;

import org.difflow.fault.Fault;

/** The rows read so far: the chosen cells as {@code x*scale + shift}, in a growing array. */
final class CsvTable {
  private final int width;
  private final int[] places;
  private final CsvOptions options;
  private final NumberBuffer values = new NumberBuffer();
  private int rows;

  CsvTable(int width, int[] places, CsvOptions options) {
    this.width = width;
    this.places = places;
    this.options = options;
  }

  void append(CsvRow row) {
    requireWidth(row);
    for (int place : places) {
      values.add(scaled(row, place));
    }
    rows++;
  }

  private double scaled(CsvRow row, int place) {
    double value = row.number(place) * options.scale() + options.shift();
    if (!Double.isFinite(value)) {
      throw new Fault(
          "E0501",
          "row " + row.line() + ", column " + place + ": x*scale + shift is not a finite number");
    }
    return value;
  }

  Matrix matrix() {
    if (rows == 0) {
      throw CsvReader.noRows();
    }
    return values.matrix(rows, places.length);
  }

  private void requireWidth(CsvRow row) {
    if (row.cells().size() != width) {
      throw new Fault(
          "E0502",
          "row " + row.line() + " has " + row.cells().size() + " cells, the first row has " + width,
          "every row needs the same number of cells");
    }
  }
}
