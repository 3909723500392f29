package org.difflow.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.data.NpyWriter;

/** A store that holds all it is given in memory, one matrix for each time that is kept. */
public final class CollectedSamples implements SampleStore {
  private final List<Matrix> states;
  private int samples;

  /** Room for {@code samples} samples of {@code dimension} numbers at {@code times} times. */
  public CollectedSamples(int samples, int dimension, int times) {
    this.states = Stream.generate(() -> Matrix.zeros(samples, dimension)).limit(times).toList();
  }

  @Override
  public void accept(SampleTile tile) {
    if (tile.first() != samples) {
      throw new IllegalArgumentException(
          "sample %d does not follow sample %d".formatted(tile.first(), samples - 1));
    }
    for (int time = 0; time < states.size(); time++) {
      copy(tile.states().get(time), states.get(time));
    }
    samples += tile.rows();
  }

  private void copy(Matrix rows, Matrix all) {
    System.arraycopy(rows.values(), 0, all.values(), samples * all.columns(), rows.values().length);
  }

  /** How many samples have arrived. */
  public int samples() {
    return samples;
  }

  /** The samples at the last time, n x d. */
  public Matrix points() {
    return states().getLast();
  }

  /** One n x d matrix for each time that was kept, in the order of the grid. */
  public List<Matrix> states() {
    return states.stream().map(this::arrived).toList();
  }

  private Matrix arrived(Matrix all) {
    return samples == all.rows() ? all : all.selectRows(0, samples);
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    NpyWriter.write(points(), Channels.newChannel(target));
  }
}
