package org.difflow.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The first rows of a NumPy array as an array of their own; the others need not be there yet. */
public final class NpyExcerpt {
  private static final int BUFFER_BYTES = 1 << 16;

  private NpyExcerpt() {}

  /** Copies the first {@code rows} rows of an n x d array in C order. */
  public static void copy(InputStream source, long rows, OutputStream target) throws IOException {
    NpyHeader header = NpyHeader.read(source);
    long columns = header.shape().getLast();
    target.write(new NpyHeader(header.type(), false, List.of(rows, columns)).bytes());
    copyBytes(source, rows * columns * NpyType.of(header.type()).bytes(), target);
  }

  private static void copyBytes(InputStream source, long count, OutputStream target)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (long left = count; left > 0; ) {
      int read = source.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("the array ends " + left + " bytes before its last row");
      }
      target.write(buffer, 0, read);
      left -= read;
    }
  }
}
