package org.difflow.evolution;

/**
 * Equal cells of an interval.
 *
 * @param count how many
 */
public record Cells(double lower, double upper, int count) {
  /** The width of a cell. */
  double width() {
    return (upper - lower) / count;
  }

  /** The middle of cell i, from 0. */
  double centre(int i) {
    return lower + (i + 0.5) * width();
  }

  /** Where cell i begins and cell i - 1 ends; i may be the count. */
  double face(int i) {
    return i == count ? upper : lower + i * width();
  }
}
