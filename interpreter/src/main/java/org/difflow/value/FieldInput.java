package org.difflow.value;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** What a member of a path takes, as matrices: a row for each point and for each number. */
final class FieldInput {
  private FieldInput() {}

  /** One point, n points in rows, or those of a batch; {@code member} is what errors name. */
  static Matrix point(String member, Object value) {
    return switch (value) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array -> array.matrix();
      case BatchValue batch -> batch.matrix();
      default -> throw unfit(member, "a point", value);
    };
  }

  /** One number, such as a time, or one for each point. */
  static Matrix number(String member, Object value) {
    return switch (value) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array when array.isVector() -> Matrix.columnVector(array.matrix().row(0));
      case BatchValue batch when batch.columns() == 1 -> batch.matrix();
      default -> throw unfit(member, "a number", value);
    };
  }

  private static Fault unfit(String member, String wanted, Object value) {
    return new Fault("E0312", "`" + member + "` needs " + wanted + " here, not " + Kind.of(value));
  }
}
