package org.difflow.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.difflow.kernel.Elementary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops over vectors have the bits of the plain ones, and these do what they say. */
@Tag("every-width")
class LoopsTest {
  private static final int ROWS = 23;

  private final Loops plain = new PlainLoops();
  private final Loops vectors = Warming.hasVectors() ? new VectorLoops() : plain;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  /** Numbers of all sizes, and among them some that are none. */
  private double[] strips(int count) {
    double[] s = new double[count * WIDTH];
    Arrays.setAll(s, _ -> random.nextGaussian() * Math.pow(10, random.nextInt(-3, 4)));
    s[1] = Double.NaN;
    s[WIDTH + 2] = Double.POSITIVE_INFINITY;
    s[WIDTH + 3] = -0.0;
    s[WIDTH + 4] = 1e200;
    return s;
  }

  private double[] numbers(int count) {
    double[] result = new double[count];
    Arrays.setAll(result, _ -> random.nextGaussian());
    return result;
  }

  private PackedRows rows(int columns) {
    PackedRows rows = new PackedRows(ROWS, columns);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < columns; column++) {
        rows.set(row, column, random.nextGaussian());
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 11, 64})
  void squaredDistances(int columns) {
    PackedRows rows = rows(columns);
    double[] s = strips(columns + rows.rows());
    double[] copy = s.clone();
    vectors.squaredDistances(s, 0, rows, 1, 4, columns * WIDTH);
    plain.squaredDistances(copy, 0, rows, 1, 4, columns * WIDTH);
    assertThat(s).containsExactly(copy);
    assertThat(copy[columns * WIDTH]).isEqualTo(squaredDistance(copy, rows, 4));
  }

  private static double squaredDistance(double[] s, PackedRows rows, int row) {
    double sum = 0;
    for (int k = 0; k < rows.columns(); k++) {
      double value = rows.values()[rows.at(row / 4) + k * 4 + row % 4];
      sum = Math.fma(s[k * WIDTH] - value, s[k * WIDTH] - value, sum);
    }
    return sum;
  }

  @Test
  void theLeastIsLowered() {
    double[] s = strips(ROWS + 1);
    double[] copy = s.clone();
    vectors.lower(s, WIDTH, ROWS, 0);
    plain.lower(copy, WIDTH, ROWS, 0);
    assertThat(s).containsExactly(copy);
    for (int row = 0; row <= ROWS; row++) {
      assertThat(s[5]).isLessThanOrEqualTo(copy[row * WIDTH + 5]);
    }
  }

  /** All exponents from 0 to where a weight is 0, and beyond. */
  @Test
  void weights() {
    double[] weights = numbers(4);
    for (int turn = 0; turn < 400; turn++) {
      double[] s = new double[6 * WIDTH];
      Arrays.setAll(s, i -> i < 4 * WIDTH ? 800 * random.nextDouble() : 0);
      s[turn % WIDTH] = turn % 3 == 0 ? Double.POSITIVE_INFINITY : turn * 0x1p-50;
      double[] values = s.clone();
      double[] copy = s.clone();
      int seen = vectors.weigh(s, 0, 4, 4 * WIDTH, -1, weights, 0, 5 * WIDTH);
      assertThat(plain.weigh(copy, 0, 4, 4 * WIDTH, -1, weights, 0, 5 * WIDTH)).isEqualTo(seen);
      assertThat(s).containsExactly(copy);
      for (int i = 0; i < 4 * WIDTH; i++) {
        double exact = Elementary.exp(-values[i]) * weights[i / WIDTH];
        assertThat(s[i]).isEqualTo(-values[i] < Loops.LEAST_LOGARITHM ? 0 : exact);
      }
    }
  }

  @Test
  void groupsWithoutAWeightAreNotSeen() {
    for (Loops loops : new Loops[] {plain, vectors}) {
      double[] s = new double[14 * WIDTH];
      Arrays.fill(s, 0, 12 * WIDTH, 1000);
      s[5 * WIDTH + 31] = 1;
      s[8 * WIDTH] = 599;
      double[] ones = new double[12];
      Arrays.fill(ones, 1);
      assertThat(loops.weigh(s, 0, 12, 12 * WIDTH, -1, ones, 0, 13 * WIDTH)).isEqualTo(0b110);
      assertThat(s[13 * WIDTH + 31]).isEqualTo(Elementary.exp(-1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 11, 64})
  void weightedSums(int columns) {
    PackedRows rows = rows(columns);
    double[] s = strips(rows.rows() + columns);
    double[] copy = s.clone();
    int sums = rows.rows() * WIDTH;
    vectors.addWeighted(s, 0, rows, 1, 0b10101, sums);
    plain.addWeighted(copy, 0, rows, 1, 0b10101, sums);
    assertThat(s).containsExactly(copy);
    plain.addWeighted(copy, 0, rows, 1, 0b1, sums);
    assertThat(copy).isNotEqualTo(s);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void weightedOffsets(int columns) {
    PackedRows rows = rows(columns);
    double[] s = strips(rows.rows() + 2 * columns);
    double[] copy = s.clone();
    int weights = columns * WIDTH;
    int sums = weights + rows.rows() * WIDTH;
    vectors.addOffsets(s, 0, weights, rows, 1, 0b10101, sums);
    plain.addOffsets(copy, 0, weights, rows, 1, 0b10101, sums);
    assertThat(s).containsExactly(copy);
  }

  @Test
  void anOffsetIsTheWayFromAPoint() {
    PackedRows rows = new PackedRows(8, 1);
    rows.set(5, 0, 7);
    double[] s = new double[10 * WIDTH];
    s[3] = 9;
    s[WIDTH + 1 * WIDTH + 3] = 10;
    plain.addOffsets(s, 0, WIDTH, rows, 1, 1, 9 * WIDTH);
    assertThat(s[9 * WIDTH + 3]).isEqualTo(10 * (9 - 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void energiesAndAffineVectors(int d) {
    double[] s = strips(2 * d + 3);
    double[] copy = s.clone();
    double[] m = numbers(4 * d);
    double[] h = numbers(4 * d);
    double[] b = numbers(4 * d);
    int weights = d * WIDTH;
    int sums = weights + 3 * WIDTH;
    vectors.addAffine(s, 0, d, weights, m, h, b, 1, 3, sums);
    plain.addAffine(copy, 0, d, weights, m, h, b, 1, 3, sums);
    assertThat(s).containsExactly(copy);
    vectors.energies(s, 0, d, m, h, b, 1, 3, weights);
    plain.energies(copy, 0, d, m, h, b, 1, 3, weights);
    assertThat(s).containsExactly(copy);
  }

  @Test
  void anEnergyIsASumOfSquaresAndAnAffineVectorAWeightedSum() {
    double[] s = new double[5 * WIDTH];
    s[7] = 3;
    s[WIDTH + 7] = 5;
    plain.energies(s, 0, 2, of(9, 9, 1, 2), of(9, 9, 0.5, 4), of(9, 7), 1, 1, 2 * WIDTH);
    assertThat(s[2 * WIDTH + 7]).isEqualTo(7 + 0.5 * 2 * 2 + 4 * 3 * 3);
    plain.addAffine(
        s, 0, 2, 2 * WIDTH, of(9, 9, 1, 2), of(9, 9, 10, 20), of(9, 9, 3, 4), 1, 1, 3 * WIDTH);
    assertThat(s[3 * WIDTH + 7]).isEqualTo(45 * (10 * 2 + 3));
    assertThat(s[4 * WIDTH + 7]).isEqualTo(45 * (20 * 3 + 4));
  }

  private static double[] of(double... numbers) {
    return numbers;
  }

  @Test
  void stripsAreDividedByOne() {
    double[] s = strips(4);
    double[] copy = s.clone();
    vectors.divide(s, WIDTH, 3, 0);
    plain.divide(copy, WIDTH, 3, 0);
    assertThat(s).containsExactly(copy);
    assertThat(s[WIDTH + 9]).isNotNaN();
  }

  @Test
  void aTrialDoesNotFail() {
    new Trial(plain).run();
  }
}
