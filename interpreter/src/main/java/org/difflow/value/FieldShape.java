package org.difflow.value;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;

/**
 * How the answers of a field are shaped, from what it was asked about: a vector is one point and a
 * matrix n points, a number one point in one dimension, and there may be n times. An answer has one
 * entry or row per point.
 *
 * @param perSample whether all samples of a tile were asked about
 * @param numbers whether a point is a number
 * @param many whether several points or times were asked about
 */
record FieldShape(boolean perSample, boolean numbers, boolean many) {
  /** The shape of answers about {@code points} at {@code times}. */
  static FieldShape of(List<Object> points, List<Object> times) {
    return new FieldShape(
        points.stream().anyMatch(BatchValue.class::isInstance)
            || times.stream().anyMatch(BatchValue.class::isInstance),
        points.stream().allMatch(Double.class::isInstance),
        points.stream().anyMatch(FieldShape::isMatrix)
            || times.stream().anyMatch(ArrayValue.class::isInstance));
  }

  private static boolean isMatrix(Object value) {
    return value instanceof SamplesValue || value instanceof ArrayValue array && !array.isVector();
  }

  /** The answer as a value; {@code vector} says whether the field has one number per coordinate. */
  Object answer(Matrix result, boolean vector) {
    if (perSample) {
      return new BatchValue(result);
    }
    return vector && !numbers ? rows(result) : numbers(result);
  }

  /** An answer that is a row of numbers for each point whatever the points are. */
  Object rows(Matrix result) {
    return ArrayValue.of(result, !many);
  }

  private Object numbers(Matrix result) {
    double[] values = result.values();
    return many ? (Object) ArrayValue.vector(Arrays.copyOf(values, values.length)) : values[0];
  }
}
