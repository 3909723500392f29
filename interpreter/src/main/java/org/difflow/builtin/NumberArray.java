package org.difflow.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.analysis.WeightedPoints;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.value.ArrayValue;
import org.difflow.value.Kind;
import org.difflow.value.ListValue;
import org.difflow.value.PointCloud;

/** Numbers with any number of axes, as an {@code .npy} file holds them. */
record NumberArray(List<Long> shape, List<double[]> pieces) {

  /**
   * A number has no axis, a vector one, points two; a list of matrices of one shape, such as a
   * trajectory, has three, its places first.
   */
  static NumberArray of(Object value) {
    return switch (value) {
      case Double number -> new NumberArray(List.of(), List.of(new double[] {number}));
      case ArrayValue vector when vector.isVector() ->
          new NumberArray(List.of((long) vector.length()), List.of(vector.matrix().values()));
      case ListValue list when isOfOneShape(list.elements()) -> stack(list.elements());
      default ->
          PointCloud.of(value)
              .map(WeightedPoints::points)
              .map(points -> new NumberArray(shape(points), List.of(points.values())))
              .orElseThrow(() -> unfit(value));
    };
  }

  private static List<Long> shape(Matrix matrix) {
    return List.of((long) matrix.rows(), (long) matrix.columns());
  }

  private static Optional<Matrix> matrix(Object value) {
    return value instanceof ArrayValue array && !array.isVector()
        ? Optional.of(array.matrix())
        : Optional.empty();
  }

  private static boolean isOfOneShape(List<Object> elements) {
    return !elements.isEmpty()
        && elements.stream().allMatch(element -> matrix(element).isPresent())
        && matrices(elements).map(NumberArray::shape).distinct().count() == 1;
  }

  private static Stream<Matrix> matrices(List<Object> elements) {
    return elements.stream().flatMap(element -> matrix(element).stream());
  }

  private static NumberArray stack(List<Object> elements) {
    List<Long> one = shape(matrices(elements).findFirst().orElseThrow());
    return new NumberArray(
        List.of((long) elements.size(), one.get(0), one.get(1)),
        matrices(elements).map(Matrix::values).toList());
  }

  private static Fault unfit(Object value) {
    return new Fault(
        "E0578",
        "an .npy file holds numbers of one shape, not " + Kind.of(value),
        "a .txt file holds what print shows");
  }
}
