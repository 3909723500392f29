package org.difflow.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.path.DataEnd;
import org.difflow.path.TimeInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
  @Test
  void samplesStartWhereTheyStartHoweverTheRunIsTiled() {
    StartState start = new StartState.Drawn(Normal.of(2, 3), 5, 42);
    Matrix whole = start.rows(0, 100);
    for (int rows : new int[] {1, 7, 100}) {
      Tiling tiling = new Tiling(100, rows);
      CollectedSamples samples = new CollectedSamples(100, 5, 1);
      for (int tile = 0; tile < tiling.tiles(); tile++) {
        long first = tiling.first(tile);
        samples.accept(new SampleTile(first, List.of(start.rows(first, tiling.count(tile)))));
      }
      assertThat(samples.points()).isEqualTo(whole);
    }
  }

  @Test
  void givenStartsAreCopied() {
    Matrix points = Matrix.columnVector(1, 2, 3);
    StartState start = new StartState.Given(points);
    start.rows(1, 2).values()[0] = 9;
    assertThat(start.rows(1, 2)).isEqualTo(Matrix.columnVector(2, 3));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1", "1000, 64, 2", "100000, 2, 8", "5, 100000, 64", "3000000000, 3072, 4"})
  void tilesCoverEverySampleOnce(long samples, int dimension, int threads) {
    Tiling tiling = Tiling.of(samples, dimension, threads);
    int last = tiling.tiles() - 1;
    assertThat(tiling.first(0)).isZero();
    assertThat(tiling.first(last) + tiling.count(last)).isEqualTo(samples);
    assertThat(tiling.count(last)).isBetween(1, tiling.rows());
    assertThat(tiling.first(1) - tiling.first(0)).isEqualTo(tiling.rows());
    assertThat(tiling.count(0)).isEqualTo(tiling.rows());
  }

  @Test
  void aRunNeedsASample() {
    assertThatThrownBy(() -> Tiling.of(0, 2, 1))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0607"));
  }

  @Test
  void trajectoriesKeepEveryTimeAndFinalsTheLast() {
    TimeGrid grid = TimeGrid.of(new TimeInterval(0, 1, DataEnd.LOWER), 1, 0.5, 0);
    assertThat(IntStream.range(0, grid.size()).filter(i -> Keep.FINAL.keeps(i, grid)))
        .containsExactly(2);
    assertThat(IntStream.range(0, grid.size()).filter(i -> Keep.TRAJECTORY.keeps(i, grid)))
        .containsExactly(0, 1, 2);
  }

  @Test
  void collectedTilesAreStackedTimeByTime() {
    CollectedSamples samples = new CollectedSamples(3, 1, 2);
    samples.accept(new SampleTile(0, List.of(column(1, 2), column(10, 20))));
    assertThat(samples.points()).isEqualTo(column(10, 20));
    samples.accept(new SampleTile(2, List.of(column(3), column(30))));
    assertThat(samples.samples()).isEqualTo(3);
    assertThat(samples.states()).containsExactly(column(1, 2, 3), column(10, 20, 30));
    assertThat(samples.points()).isEqualTo(column(10, 20, 30));
  }

  @Test
  void tilesArriveInOrder() {
    CollectedSamples samples = new CollectedSamples(9, 1, 1);
    assertThat(samples.points().rows()).isZero();
    SampleTile second = new SampleTile(5, List.of(column(1)));
    assertThatThrownBy(() -> samples.accept(second)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void chosenSamplesStandInTheOrderInWhichTheyWereAskedFor() {
    ChosenSamples chosen = new ChosenSamples(new int[] {4, 0, 2}, 1);
    chosen.accept(new SampleTile(0, List.of(column(9, 9, 9), column(10, 11, 12))));
    chosen.accept(new SampleTile(3, List.of(column(9, 9), column(13, 14))));
    assertThat(chosen.points()).isEqualTo(column(14, 10, 12));
  }

  @Test
  void progressTellsWhatIsDoneAndWhatIsLeft() {
    Progress progress = new Progress(100, 50, 1250, Duration.ofSeconds(5));
    assertThat(progress.fraction()).isCloseTo(0.25, within(1e-15));
    assertThat(progress.samplesDone()).isEqualTo(25);
    assertThat(progress.rate()).isCloseTo(250, within(1e-10));
    assertThat(progress.remaining()).contains(Duration.ofSeconds(15));
    assertThat(new Progress(100, 50, 0, Duration.ofSeconds(1)).remaining()).isEmpty();
    assertThat(new Progress(100, 50, 0, Duration.ZERO).rate()).isZero();
  }

  private static Matrix column(double... values) {
    return Matrix.columnVector(values);
  }
}
