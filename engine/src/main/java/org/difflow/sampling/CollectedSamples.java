package org.difflow.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.data.NpyWriter;

/** A store that holds all it is given in memory. */
public final class CollectedSamples implements SampleStore {
  private final List<SampleTile> tiles = new ArrayList<>();
  private long samples;

  @Override
  public void accept(SampleTile tile) {
    if (tile.first() != samples) {
      throw new IllegalArgumentException(
          "sample %d does not follow sample %d".formatted(tile.first(), samples - 1));
    }
    tiles.add(tile);
    samples += tile.rows();
  }

  /** How many samples have arrived. */
  public long samples() {
    return samples;
  }

  /** The samples at the last time, n x d; 0 x 0 before any has arrived. */
  public Matrix points() {
    return tiles.isEmpty() ? Matrix.zeros(0, 0) : states().getLast();
  }

  /** One n x d matrix for each time that was kept, in the order of the grid. */
  public List<Matrix> states() {
    int times = tiles.isEmpty() ? 0 : tiles.getFirst().states().size();
    return IntStream.range(0, times).mapToObj(this::stacked).toList();
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    NpyWriter.write(points(), Channels.newChannel(target));
  }

  private Matrix stacked(int time) {
    int dimension = tiles.getFirst().points().columns();
    Matrix result = Matrix.zeros(Math.toIntExact(samples), dimension);
    for (SampleTile tile : tiles) {
      double[] rows = tile.states().get(time).values();
      int offset = Math.toIntExact(tile.first() * dimension);
      System.arraycopy(rows, 0, result.values(), offset, rows.length);
    }
    return result;
  }
}
