package org.difflow.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/**
 * Writes a matrix as a NumPy array: format 1.0, little-endian doubles, row by row. The shape is
 * known in advance, the rows come in any number of pieces. Closing checks that all rows came and
 * leaves the channel open.
 */
public final class NpyWriter implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final WritableByteChannel target;
  private final int columns;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long missingRows;

  public NpyWriter(WritableByteChannel target, long rows, int columns) throws IOException {
    this.target = target;
    this.columns = columns;
    this.missingRows = rows;
    writeFully(ByteBuffer.wrap(new NpyHeader("<f8", false, List.of(rows, (long) columns)).bytes()));
  }

  /** Writes one matrix as a whole. */
  public static void write(Matrix matrix, WritableByteChannel target) throws IOException {
    try (NpyWriter writer = new NpyWriter(target, matrix.rows(), matrix.columns())) {
      writer.append(matrix);
    }
  }

  public void append(Matrix rows) throws IOException {
    if (rows.columns() != columns || rows.rows() > missingRows) {
      throw new IllegalArgumentException(
          rows + " does not fit into the " + missingRows + " x " + columns + " still to come");
    }
    for (double value : rows.values()) {
      put(value);
    }
    missingRows -= rows.rows();
  }

  @Override
  public void close() throws IOException {
    flush();
    if (missingRows > 0) {
      throw new IOException("the array is not complete: " + missingRows + " rows are missing");
    }
  }

  private void put(double value) throws IOException {
    if (buffer.remaining() < Double.BYTES) {
      flush();
    }
    buffer.putDouble(value);
  }

  private void flush() throws IOException {
    writeFully(buffer.flip());
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      target.write(bytes);
    }
  }
}
