package org.difflow.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.difflow.fault.Fault;

/**
 * Reads a NumPy array into a matrix: {@code <f8 <f4 <i8 <i4 |u1}, in C or Fortran order. A single
 * number is 1 x 1 and an array with one axis is a column, n points in one dimension. Every number
 * must be finite, and a whole number must be one that a double holds exactly.
 */
public final class NpyReader {
  /** How many numbers are read at a time. */
  private static final int PIECE = 1 << 13;

  private NpyReader() {}

  public static Matrix read(InputStream source) throws IOException {
    NpyHeader header = NpyHeader.read(source);
    NpyType type = NpyType.of(header.type());
    int rows = size(header.shape(), 0);
    int columns = size(header.shape(), 1);
    Matrix stored =
        header.columnMajor() && header.shape().size() == 2
            ? transpose(numbers(source, type, columns, rows))
            : numbers(source, type, rows, columns);
    return finite(stored);
  }

  private static int size(List<Long> shape, int axis) {
    if (shape.size() > 2) {
      throw new Fault(
          "E0514",
          "the array has " + shape.size() + " axes, a matrix of points has two",
          "reshape it in NumPy: a.reshape(len(a), -1)");
    }
    long size = axis < shape.size() ? shape.get(axis) : 1;
    if (size < 1) {
      throw new Fault("E0503", "the array is empty");
    }
    NumberBuffer.requireRoom(size);
    return (int) size;
  }

  private static Matrix numbers(InputStream source, NpyType type, int rows, int columns)
      throws IOException {
    long count = (long) rows * columns;
    NumberBuffer.requireRoom(count);
    NumberBuffer values = new NumberBuffer();
    for (long done = 0; done < count; done += PIECE) {
      readPiece(source, type, (int) Math.min(PIECE, count - done), values);
    }
    return values.matrix(rows, columns);
  }

  private static void readPiece(InputStream source, NpyType type, int count, NumberBuffer values)
      throws IOException {
    byte[] bytes = source.readNBytes(count * type.bytes());
    if (bytes.length < count * type.bytes()) {
      throw NpyHeader.truncated();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      values.add(type.next(buffer));
    }
  }

  private static Matrix transpose(Matrix matrix) {
    Matrix result = Matrix.zeros(matrix.columns(), matrix.rows());
    for (int row = 0; row < result.rows(); row++) {
      for (int column = 0; column < result.columns(); column++) {
        result.values()[row * result.columns() + column] = matrix.get(column, row);
      }
    }
    return result;
  }

  private static Matrix finite(Matrix matrix) {
    for (int i = 0; i < matrix.values().length; i++) {
      double value = matrix.values()[i];
      if (!Double.isFinite(value)) {
        throw new Fault(
            "E0516",
            "the number at [%d, %d] of the array is %s"
                .formatted(i / matrix.columns(), i % matrix.columns(), Decimals.shortest(value)),
            "leave such rows out in NumPy: a[numpy.isfinite(a).all(axis=1)]");
      }
    }
    return matrix;
  }
}
