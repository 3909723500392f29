package org.difflow.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.sampling.SampleSink;
import org.difflow.sampling.SampleTile;
import org.junit.jupiter.api.Test;

class SamplesValueTest {
  private static final int DIMENSION = 1_000;
  private static final int TILE = 3_000;

  /** Three tiles of 24 MB, more than is held without being asked for. */
  private final Counted large = new Counted(3 * TILE);

  /** Sample i is i times (1, 1, ..., 1); how often samples were drawn is counted. */
  private static final class Counted implements SampleSource {
    final int samples;
    final List<WeakReference<Matrix>> tiles = new ArrayList<>();
    int runs;

    Counted(int samples) {
      this.samples = samples;
    }

    @Override
    public int samples() {
      return samples;
    }

    @Override
    public int dimension() {
      return DIMENSION;
    }

    @Override
    public double[] times() {
      return new double[] {0, 1};
    }

    @Override
    public boolean keepsTrajectory() {
      return false;
    }

    @Override
    public Pass run(long from, long to, SampleSink sink) {
      runs++;
      for (int first = (int) from; first < to; first += TILE) {
        sink.accept(tile(first, Math.min(TILE, (int) to - first)));
      }
      return new Pass(7, 0.5);
    }

    private SampleTile tile(int first, int rows) {
      Matrix points = Matrix.zeros(rows, DIMENSION);
      for (int row = 0; row < rows; row++) {
        Arrays.fill(points.values(), row * DIMENSION, (row + 1) * DIMENSION, first + row);
      }
      tiles.add(new WeakReference<>(points));
      return new SampleTile(first, List.of(points));
    }

    @Override
    public int fieldEvaluations() {
      return 7;
    }

    @Override
    public void requireRoom() {
      // There is.
    }

    /** Tiles that something still refers to. */
    long held() {
      System.gc();
      return tiles.stream().filter(tile -> tile.get() != null).count();
    }
  }

  @Test
  void nothingIsDrawnBeforePointsAreRead() {
    SamplesValue samples = new SamplesValue(large);
    assertThat(samples.member("nfe")).isEqualTo(7.0);
    assertThat(samples.member("finish")).isEqualTo(1.0);
    assertThat(samples.times()).containsExactly(0, 1);
    assertThat(samples.hasTrajectory()).isFalse();
    assertThat(samples.count()).isEqualTo(3 * TILE);
    assertThat(large.runs).isZero();
  }

  @Test
  void aPassOverManySamplesHoldsNoneOfThem() {
    SamplesValue samples = new SamplesValue(large);
    List<Long> held = new ArrayList<>();
    samples.into(tile -> held.add(large.held()));
    assertThat(held).containsExactly(1L, 1L, 1L);
    assertThat(large.held()).isZero();
    assertThat(samples.member("seconds")).isEqualTo(0.5);
    assertThat(large.runs).isEqualTo(1);
  }

  /** The twin of the pass: a sink that keeps what it gets is seen. */
  @Test
  void aSinkThatCollectsHoldsAll() {
    List<SampleTile> all = new ArrayList<>();
    new SamplesValue(large).into(all::add);
    assertThat(large.held()).isEqualTo(3);
    assertThat(all).hasSize(3);
  }

  @Test
  void pointsThatWereReadAreNotDrawnAgain() {
    SamplesValue samples = new SamplesValue(large);
    Matrix points = samples.points();
    List<Matrix> seen = new ArrayList<>();
    samples.into(tile -> seen.add(tile.points()));
    assertThat(samples.points()).isSameAs(points);
    assertThat(seen).containsExactly(points);
    assertThat(large.runs).isEqualTo(1);
  }

  @Test
  void aFewSamplesAreHeldByWhateverDrawsThemFirst() {
    Counted few = new Counted(5);
    SamplesValue samples = new SamplesValue(few);
    assertThat(samples.rows(3, 1).row(0)).containsOnly(3);
    assertThat(samples.rows(3, 1).row(1)).containsOnly(1);
    assertThat(samples.points().rows()).isEqualTo(5);
    assertThat(few.runs).isEqualTo(1);
  }
}
