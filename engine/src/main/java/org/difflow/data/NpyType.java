package org.difflow.data;

import java.nio.ByteBuffer;
import org.difflow.fault.Fault;

/** The number types that are read from NumPy arrays, all little-endian. */
enum NpyType {
  FLOAT64("<f8", Double.BYTES) {
    @Override
    double next(ByteBuffer buffer) {
      return buffer.getDouble();
    }
  },
  FLOAT32("<f4", Float.BYTES) {
    @Override
    double next(ByteBuffer buffer) {
      return buffer.getFloat();
    }
  },
  INT64("<i8", Long.BYTES) {
    @Override
    double next(ByteBuffer buffer) {
      return exact(buffer.getLong());
    }
  },
  INT32("<i4", Integer.BYTES) {
    @Override
    double next(ByteBuffer buffer) {
      return buffer.getInt();
    }
  },
  /** The grey values of most images. */
  UINT8("|u1", Byte.BYTES) {
    @Override
    double next(ByteBuffer buffer) {
      return Byte.toUnsignedInt(buffer.get());
    }
  };

  private final String description;
  private final int bytes;

  NpyType(String description, int bytes) {
    this.description = description;
    this.bytes = bytes;
  }

  abstract double next(ByteBuffer buffer);

  int bytes() {
    return bytes;
  }

  static NpyType of(String description) {
    for (NpyType type : values()) {
      if (type.description.equals(description)) {
        return type;
      }
    }
    throw new Fault(
        "E0515",
        "the array holds numbers of type '"
            + description
            + "'; '<f8', '<f4', '<i8', '<i4' and unsigned bytes are read",
        "convert it in NumPy: a.astype(\"<f8\")");
  }

  private static double exact(long whole) {
    double value = whole;
    if ((long) value != whole || whole == Long.MAX_VALUE) {
      throw new Fault("E0517", "the array holds " + whole + ", which no double equals");
    }
    return value;
  }
}
