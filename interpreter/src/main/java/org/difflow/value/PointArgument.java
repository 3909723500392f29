package org.difflow.value;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * What a function of points is asked about: a vector is one point and a matrix a point per row; on
 * the line a number is a point and a vector many.
 */
record PointArgument(Object value, boolean onTheLine) {

  /** The points, one per row. */
  Matrix points() {
    return switch (value) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array when isManyNumbers() -> Matrix.columnVector(array.matrix().row(0));
      case ArrayValue array -> array.matrix();
      case SamplesValue samples -> samples.points();
      default -> throw new Fault("E0312", "a point is needed here, not " + Kind.of(value));
    };
  }

  /** Answers as a value; {@code vector} says whether there is one number per coordinate. */
  Object answer(Matrix result, boolean vector) {
    return isManyNumbers()
        ? ArrayValue.vector(result.values())
        : FieldShape.of(List.of(value), List.of()).answer(result, vector);
  }

  private boolean isManyNumbers() {
    return onTheLine && value instanceof ArrayValue array && array.isVector();
  }
}
