package org.difflow.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StripTest {
  @Test
  void aStripHoldsTheSamplesOfAPanelAndThenZeros() {
    double[] panel = new double[2 * 40];
    Arrays.setAll(panel, i -> i + 1);
    double[] s = new double[3 * WIDTH];
    Arrays.fill(s, 7);
    Strip.load(panel, 40, 32, 2, s, WIDTH);
    assertThat(Strip.samples(40, 32)).isEqualTo(8);
    assertThat(s[WIDTH - 1]).isEqualTo(7);
    assertThat(s[WIDTH]).isEqualTo(33);
    assertThat(s[WIDTH + 7]).isEqualTo(40);
    assertThat(s[WIDTH + 8]).isZero();
    assertThat(s[2 * WIDTH + 7]).isEqualTo(80);
    assertThat(s[3 * WIDTH - 1]).isZero();
    double[] back = new double[2 * 40];
    Strip.store(s, WIDTH, 2, back, 40, 32);
    assertThat(back[31]).isZero();
    assertThat(back[32]).isEqualTo(33);
    assertThat(back[79]).isEqualTo(80);
  }
}
