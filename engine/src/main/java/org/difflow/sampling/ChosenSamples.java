package org.difflow.sampling;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.difflow.data.Matrix;

/** A sink that holds some samples alone, in the order in which they were asked for. */
public final class ChosenSamples implements SampleSink {
  private final NavigableMap<Long, Integer> places = new TreeMap<>();
  private final Matrix points;

  /**
   * Will hold the samples with these numbers, all different.
   *
   * @param dimension numbers per sample
   */
  public ChosenSamples(int[] samples, int dimension) {
    this.points = Matrix.zeros(samples.length, dimension);
    for (int place = 0; place < samples.length; place++) {
      places.put((long) samples[place], place);
    }
  }

  @Override
  public void accept(SampleTile tile) {
    places
        .subMap(tile.first(), tile.first() + tile.rows())
        .forEach((sample, place) -> copy(tile, (int) (sample - tile.first()), place));
  }

  private void copy(SampleTile tile, int row, int place) {
    int dimension = points.columns();
    System.arraycopy(
        tile.points().values(), row * dimension, points.values(), place * dimension, dimension);
  }

  /** The chosen samples that have arrived, one per row; zeros stand for the others. */
  public Matrix points() {
    return points;
  }
}
