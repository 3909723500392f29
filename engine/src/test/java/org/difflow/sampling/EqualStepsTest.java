package org.difflow.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EqualStepsTest {
  /** Half a unit in the last of the 24 digits of numbers between 1/2 and 1, twice over. */
  private static final double SINGLE_PRECISION = 0x1p-23;

  /**
   * The published times of UniPC with flow sigmas: sigma/(1 - sigma) from 200 to 0.01, rho 7, in
   * single precision.
   */
  @Test
  void stepsOfThePoweredRatioAreThoseThatArePublished() {
    double[] times =
        EqualSteps.of("x", t -> Math.pow(t / (1 - t), 1 / 7.0), 200 / 201.0, 1 / 101.0, 4);
    double[] published = {0.99502486, 0.97874546, 0.87748843, 0.36049718, 0.00990099};
    assertThat(times).containsExactly(published, within(SINGLE_PRECISION));
  }

  @Test
  void bothEndsStandAsTheyAre() {
    double[] up = EqualSteps.of("x", Math::exp, 0.1, 0.7, 3);
    double[] down = EqualSteps.of("x", Math::exp, 0.7, 0.1, 3);
    assertThat(up).startsWith(0.1).endsWith(0.7);
    assertThat(down).startsWith(0.7).endsWith(0.1);
    assertThat(down[1]).isCloseTo(up[2], within(1e-15));
  }

  @Test
  void anInfiniteLevelIsNotReached() {
    assertThatThrownBy(() -> EqualSteps.of("log t", Math::log, 1, 0, 3))
        .hasMessage("no equal steps of log t reach the time 0, where it is -inf");
  }
}
