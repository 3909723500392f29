package org.difflow.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The rows of an n x d array of doubles that may break off anywhere: those that are there as a
 * whole, some at a time.
 */
public final class NpyRows {
  /** Numbers read at a time. */
  private static final int NUMBERS = 1 << 15;

  private final InputStream source;
  private final List<Long> shape;

  /**
   * The array whose header comes next.
   *
   * @throws org.difflow.fault.Fault E0511 and its kin for what is no such header
   */
  public NpyRows(InputStream source) throws IOException {
    this.source = source;
    this.shape = NpyHeader.read(source).shape();
  }

  /** The sizes that the header promises. */
  public List<Long> shape() {
    return shape;
  }

  /** The next rows, one after another; empty where no whole row is left. */
  public Optional<double[]> next() throws IOException {
    int columns = Math.toIntExact(shape.getLast());
    int rows = Math.max(1, NUMBERS / columns);
    byte[] bytes = source.readNBytes(rows * columns * Double.BYTES);
    int whole = bytes.length / (columns * Double.BYTES);
    double[] numbers = new double[whole * columns];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
    return whole == 0 ? Optional.empty() : Optional.of(numbers);
  }
}
