package org.difflow.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * The addresses and values are fixed for good. The statistical tests have fixed seeds, so they
 * cannot fail by chance; each would fail for one seed in a thousand or fewer.
 */
class NoiseTest {
  private static final int MANY = 100_000;

  private static final MathContext DIGITS = new MathContext(30);

  /** The two-sided 0.1 % point of the standard normal law. */
  private static final double THREE_SIGMA = 3.29;

  @Test
  void wordsOfAnAddressAreTheCipherOfItsKeyAndCounter() {
    long[] words = new long[Threefry.WORDS];
    Threefry.encrypt(1, 5, 0, 0, 1, 2, 3, 4, words);
    double[] uniforms = new double[8];
    Noise.uniforms(1, 2, 3, 4, 5, uniforms, 0, 8);
    for (int i = 0; i < Threefry.WORDS; i++) {
      BigDecimal top = new BigDecimal(words[i] >>> 12).add(new BigDecimal("0.5"));
      assertThat(new BigDecimal(uniforms[4 + i]))
          .isEqualByComparingTo(top.divide(new BigDecimal(2).pow(52)));
    }
  }

  /** Checked once against the cipher and the transform in Python with 40 digits. */
  @Test
  void recordedNormalsStayForGood() {
    assertThat(normals(0, 0, 0, 0, 0, 4))
        .containsExactly(
            -1.3044629456575974, 2.2283093162473584, 1.4128883008208624, -0.6613102189131833);
    assertThat(normals(7, 1, 2, 3, 4, 4))
        .containsExactly(
            -1.2725746146316361, 0.1830042747524663, -0.5578514038667753, 1.7238732374031835);
  }

  @Test
  void normalsAreBoxMullerOfTheUniforms() {
    double[] uniforms = new double[40];
    Noise.uniforms(7, 1, 2, 3, 4, uniforms, 0, 40);
    double[] normals = normals(7, 1, 2, 3, 4, 40);
    for (int i = 0; i < 40; i += 2) {
      BigDecimal radius = radius(uniforms[i]);
      BigDecimal angle = angle(uniforms[i + 1]);
      assertClose(normals[i], radius.multiply(BigDecimalMath.cos(angle, DIGITS)));
      assertClose(normals[i + 1], radius.multiply(BigDecimalMath.sin(angle, DIGITS)));
    }
  }

  private static BigDecimal radius(double u) {
    BigDecimal logarithm = BigDecimalMath.log(new BigDecimal(u), DIGITS);
    return BigDecimalMath.sqrt(logarithm.multiply(new BigDecimal(-2)), DIGITS);
  }

  private static BigDecimal angle(double u) {
    return BigDecimalMath.pi(DIGITS).multiply(BigDecimal.TWO).multiply(new BigDecimal(u));
  }

  private static void assertClose(double normal, BigDecimal truth) {
    double exact = truth.doubleValue();
    assertThat(normal).isCloseTo(exact, within(1e-15 * Math.abs(exact)));
  }

  @Test
  void coordinatesDoNotDependOnHowManyAreAskedFor() {
    double[] all = normals(3, 1, 4, 1, 5, 23);
    for (int count = 0; count < 23; count++) {
      double[] padded = new double[count + 3];
      Noise.normals(3, 1, 4, 1, 5, padded, 2, count);
      assertThat(Arrays.copyOfRange(padded, 2, 2 + count)).isEqualTo(Arrays.copyOf(all, count));
      assertThat(padded[count + 2]).isZero();
    }
  }

  @Test
  void aPanelHoldsTheNormalsOfConsecutiveSamples() {
    for (int lanes : new int[] {1, 3, 8, 37, 300}) {
      for (int count : new int[] {1, 2, 4, 7}) {
        double[] panel = new double[lanes * count];
        Noise.normalPanel(3, 90, 4, 1, 5, panel, lanes, count);
        for (int lane = 0; lane < lanes; lane++) {
          double[] alone = normals(3, 90 + lane, 4, 1, 5, count);
          for (int k = 0; k < count; k++) {
            assertThat(panel[k * lanes + lane]).isEqualTo(alone[k]);
          }
        }
      }
    }
  }

  @Test
  void everyPartOfTheAddressMatters() {
    double[] plain = normals(0, 0, 0, 0, 0, 4);
    assertThat(normals(1, 0, 0, 0, 0, 4)).doesNotContain(plain);
    assertThat(normals(0, 1, 0, 0, 0, 4)).doesNotContain(plain);
    assertThat(normals(0, 0, 1, 0, 0, 4)).doesNotContain(plain);
    assertThat(normals(0, 0, 0, 1, 0, 4)).doesNotContain(plain);
    assertThat(normals(0, 0, 0, 0, 1, 4)).doesNotContain(plain);
  }

  @Test
  void uniformsNeverReachTheirEnds() {
    assertThat(Noise.uniform(0)).isEqualTo(0x1p-53);
    assertThat(Noise.uniform(-1)).isEqualTo(1 - 0x1p-53);
  }

  @Test
  void momentsAreThoseOfTheNormalLaw() {
    double[] x = normals(11, 0, 0, 0, 0, MANY);
    // the variances of x, x^2, x^3, x^4 are 1, 2, 15, 96
    assertThat(meanPower(x, 1)).isCloseTo(0, within(deviation(1)));
    assertThat(meanPower(x, 2)).isCloseTo(1, within(deviation(2)));
    assertThat(meanPower(x, 3)).isCloseTo(0, within(deviation(15)));
    assertThat(meanPower(x, 4)).isCloseTo(3, within(deviation(96)));
  }

  @Test
  void distributionIsNormal() {
    assertThat(kolmogorovDistance(normals(12, 0, 0, 0, 0, MANY))).isLessThan(kolmogorovLimit());
  }

  @Test
  void distributionOverSamplesIsNormal() {
    double[] first = over(sample -> normals(13, sample, 0, 0, 0, 1)[0]);
    assertThat(kolmogorovDistance(first)).isLessThan(kolmogorovLimit());
  }

  @Test
  void aLawThatIsTooWideIsRefuted() {
    double[] x = normals(12, 0, 0, 0, 0, MANY);
    assertThat(kolmogorovDistance(scaled(x, 1.05))).isGreaterThan(kolmogorovLimit());
    assertThat(meanPower(scaled(x, 1.02), 2)).isNotCloseTo(1, within(deviation(2)));
  }

  @Test
  void tailsHaveTheirProbability() {
    double[] x = normals(14, 0, 0, 0, 0, 10 * MANY);
    for (double limit : new double[] {2, 3, 4}) {
      double probability = 2 * NormalDistribution.of(0, 1).survivalProbability(limit);
      double expected = x.length * probability;
      double found = Arrays.stream(x).filter(value -> Math.abs(value) > limit).count();
      assertThat(found).isCloseTo(expected, within(THREE_SIGMA * Math.sqrt(expected)));
    }
  }

  @Test
  void neighboursAreUncorrelated() {
    double[] plain = over(sample -> normals(15, sample, 0, 0, 0, 1)[0]);
    assertThat(covariance(plain, over(s -> normals(15, s + 1, 0, 0, 0, 1)[0]))).isLessThan(limit());
    assertThat(covariance(plain, over(s -> normals(16, s, 0, 0, 0, 1)[0]))).isLessThan(limit());
    assertThat(covariance(plain, over(s -> normals(15, s, 1, 0, 0, 1)[0]))).isLessThan(limit());
    assertThat(covariance(plain, over(s -> normals(15, s, 0, 1, 0, 1)[0]))).isLessThan(limit());
    assertThat(covariance(plain, over(s -> normals(15, s, 0, 0, 1, 1)[0]))).isLessThan(limit());
    assertThat(covariance(plain, over(s -> normals(15, s, 0, 0, 0, 2)[1]))).isLessThan(limit());
  }

  @Test
  void aCorrelationOfThreeHundredthsIsSeen() {
    double[] plain = over(sample -> normals(15, sample, 0, 0, 0, 1)[0]);
    double[] mixed = over(s -> normals(16, s, 0, 0, 0, 1)[0]);
    for (int i = 0; i < MANY; i++) {
      mixed[i] += 0.03 * plain[i];
    }
    assertThat(covariance(plain, mixed)).isGreaterThan(limit());
  }

  private static double[] scaled(double[] x, double factor) {
    return Arrays.stream(x).map(value -> factor * value).toArray();
  }

  private static double limit() {
    return deviation(1);
  }

  /** How far a mean of MANY numbers of this variance strays with probability 0.1 %. */
  private static double deviation(double variance) {
    return THREE_SIGMA * Math.sqrt(variance / MANY);
  }

  /** The 0.1 % point of Kolmogorov's law. */
  private static double kolmogorovLimit() {
    return 1.95 / Math.sqrt(MANY);
  }

  private static double kolmogorovDistance(double[] x) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double probability = normal.cumulativeProbability(sorted[i]);
      double above = (i + 1.0) / sorted.length - probability;
      double below = probability - (double) i / sorted.length;
      distance = Math.max(distance, Math.max(above, below));
    }
    return distance;
  }

  private static double meanPower(double[] x, int power) {
    return Arrays.stream(x).map(value -> Math.pow(value, power)).average().orElseThrow();
  }

  private static double covariance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return Math.abs(sum / x.length);
  }

  private static double[] over(LongToDoubleFunction draw) {
    return LongStream.range(0, MANY).mapToDouble(draw).toArray();
  }

  private static double[] normals(
      long seed, long sample, long step, long use, long turn, int count) {
    double[] out = new double[count];
    Noise.normals(seed, sample, step, use, turn, out, 0, count);
    return out;
  }
}
