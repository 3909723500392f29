package org.difflow.data;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/**
 * Writes a NumPy array: format 1.0, little-endian doubles, the last axis running fastest. The shape
 * is known in advance, the numbers come in any number of pieces. Closing checks that all came and
 * leaves the channel open.
 */
public final class NpyWriter implements Closeable, Flushable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final WritableByteChannel target;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long missing;

  /** An array with these sizes of its axes; without an axis it is a single number. */
  public NpyWriter(WritableByteChannel target, List<Long> shape) throws IOException {
    this.target = target;
    this.missing = shape.stream().reduce(1L, Math::multiplyExact);
    writeFully(ByteBuffer.wrap(new NpyHeader("<f8", false, shape).bytes()));
  }

  /** Writes one matrix as a whole, an array of two axes. */
  public static void write(Matrix matrix, WritableByteChannel target) throws IOException {
    List<Long> shape = List.of((long) matrix.rows(), (long) matrix.columns());
    try (NpyWriter writer = new NpyWriter(target, shape)) {
      writer.append(matrix.values());
    }
  }

  public void append(double... values) throws IOException {
    if (values.length > missing) {
      throw new IllegalArgumentException(
          values.length + " of " + missing + " numbers still to come");
    }
    for (double value : values) {
      put(value);
    }
    missing -= values.length;
  }

  @Override
  public void close() throws IOException {
    flush();
    if (missing > 0) {
      throw new IOException("the array is not complete: " + missing + " numbers are missing");
    }
  }

  private void put(double value) throws IOException {
    if (buffer.remaining() < Double.BYTES) {
      flush();
    }
    buffer.putDouble(value);
  }

  /** Hands all that came to the channel. */
  @Override
  public void flush() throws IOException {
    writeFully(buffer.flip());
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      target.write(bytes);
    }
  }
}
