package org.difflow.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.difflow.fault.Fault;
import org.difflow.path.DataEnd;
import org.difflow.path.TimeInterval;
import org.junit.jupiter.api.Test;

class TimeGridTest {
  private static final TimeInterval DIFFUSION = new TimeInterval(0, 1, DataEnd.LOWER);
  private static final TimeInterval FLOW = new TimeInterval(0, 1, DataEnd.UPPER);

  @Test
  void linearGridsHaveBothEndsAndEqualSteps() {
    assertThat(TimeGrid.linear(1, 0, 4)).containsExactly(1, 0.75, 0.5, 0.25, 0);
    double[] fine = TimeGrid.linear(1, 1e-3, 7);
    assertThat(fine).hasSize(8);
    assertThat(fine[7]).isEqualTo(1e-3);
  }

  @Test
  void gridsRunTowardsTheDataWhicheverWayTheyAreWritten() {
    assertThat(TimeGrid.of(DIFFUSION, 0, 0.5, 1).times()).containsExactly(1, 0.5, 0);
    assertThat(TimeGrid.of(DIFFUSION, 1, 0.5, 0).times()).containsExactly(1, 0.5, 0);
    assertThat(TimeGrid.of(FLOW, 0, 0.5, 1).times()).containsExactly(0, 0.5, 1);
    assertThat(TimeGrid.of(FLOW, 1, 0.5, 0).times()).containsExactly(0, 0.5, 1);
  }

  @Test
  void gridsKnowTheirEndsAndSteps() {
    TimeGrid grid = TimeGrid.of(DIFFUSION, 1, 0.5, 0.25);
    assertThat(grid.start()).isEqualTo(1);
    assertThat(grid.finish()).isEqualTo(0.25);
    assertThat(grid.steps()).isEqualTo(2);
    assertThat(grid.size()).isEqualTo(3);
  }

  @Test
  void aGridIsNotChangedFromOutside() {
    double[] times = {1, 0.5, 0};
    TimeGrid grid = TimeGrid.of(DIFFUSION, times);
    times[0] = 7;
    grid.times()[1] = 7;
    assertThat(grid.times()).containsExactly(1, 0.5, 0);
  }

  @Test
  void gridsThatCannotBeWalkedAreRefused() {
    assertFault("E0601", "at least two times", 0.5);
    assertFault("E0602", "one is nan", 0, Double.NaN);
    assertFault("E0603", "the time 1.25 outside the time range [0, 1]", 0, 1.25);
    assertFault("E0603", "the time -0.5", 1, -0.5);
    assertFault("E0604", "the time 0.5 twice", 0, 0.5, 0.5, 1);
    assertFault("E0604", "the time 0 twice", 0, 0, 1);
    assertFault("E0605", "after 0.75 comes 0.5", 0, 0.75, 0.5, 1);
    assertFault("E0605", "after 0.25 comes 0.5", 1, 0.25, 0.5);
    assertThatThrownBy(() -> TimeGrid.linear(1, 0, 0))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0606"));
  }

  private static void assertFault(String code, String sentence, double... times) {
    assertThatThrownBy(() -> TimeGrid.of(DIFFUSION, times))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
