package org.difflow.strip;

/**
 * What fields do with every sample of a strip. All strips stand in one array {@code s}, at places
 * given by number: one strip per data point or coordinate, each {@link Strip#WIDTH} numbers behind
 * the one before. A sample's operations and their order are fixed and do not look at other samples,
 * so every form of these loops gives the same bits.
 */
public sealed interface Loops permits PlainLoops, VectorLoops {
  /**
   * The logarithm of weights that count as zero: beside the largest, 1, they count for nothing, and
   * times a weight or a number as small as 1e-40 what is above them is a normal number still.
   * Subnormal ones are fifty times slower, and one in a hundred suffices for ten times.
   */
  double LEAST_LOGARITHM = -600;

  /** Rows that are weighed together: as many groups as an int has bits, less its sign. */
  int BLOCK = 64;

  /** The fastest form that is ready, for so many rows of so many coordinates. */
  static Loops current(int rows, int coordinates) {
    return Warming.current((long) rows * coordinates * Strip.WIDTH);
  }

  /** {@code |x - p|^2} for the rows p of some groups, from strip {@code x} of their coordinates. */
  void squaredDistances(double[] s, int x, PackedRows rows, int first, int groups, int distances);

  /** {@code least = min(least, values)} over {@code count} strips of values. */
  void lower(double[] s, int values, int count, int least);

  /**
   * {@code values = weight*exp(factor*(values - least))} for {@code count} strips, at most {@link
   * #BLOCK}, with the weights from {@code first} on, and adds them to {@code total}. The exponents
   * are not positive; below {@link #LEAST_LOGARITHM} a weight is 0. Values are subtracted before
   * they are scaled: near the least that difference is exact.
   *
   * @return the groups of four strips in which a weight is not 0, one bit each
   */
  int weigh(
      double[] s,
      int values,
      int count,
      int least,
      double factor,
      double[] weights,
      int first,
      int total);

  /**
   * Adds {@code weight*p} of the rows p in the groups {@code seen}, counted from group {@code
   * first}, to the strips {@code sums} of their coordinates.
   */
  void addWeighted(double[] s, int weights, PackedRows rows, int first, int seen, int sums);

  /**
   * Adds {@code weight*(x - p)} of the rows p in the groups {@code seen}, counted from group {@code
   * first}, to the strips {@code sums} of their coordinates.
   */
  void addOffsets(double[] s, int x, int weights, PackedRows rows, int first, int seen, int sums);

  /**
   * {@code energy = constant + sum of half_j*(x_j - centre_j)^2} for each of {@code count} parts
   * from {@code first} on, whose numbers stand d by d.
   */
  void energies(
      double[] s,
      int x,
      int d,
      double[] centre,
      double[] half,
      double[] constant,
      int first,
      int count,
      int energies);

  /**
   * {@code sums_j += weight*(slope_j*(x_j - centre_j) + offset_j)} for each of {@code count} parts
   * from {@code first} on, whose numbers stand d by d.
   */
  void addAffine(
      double[] s,
      int x,
      int d,
      int weights,
      double[] centre,
      double[] slope,
      double[] offset,
      int first,
      int count,
      int sums);

  /** Multiplies {@code count} strips by 1/divisor. */
  void divide(double[] s, int values, int count, int divisor);
}
