package org.difflow.builtin;

import org.difflow.data.Matrix;
import org.difflow.model.MarginalModel;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;

/**
 * Points in the space of a model, one per row, as a script gives them: in one dimension a number is
 * one point and a vector is n points, otherwise a vector is one point.
 *
 * @param single whether they were given as one point, which has one number as its answer
 */
record ModelPoints(Matrix rows, boolean single) {

  static ModelPoints of(String parameter, MarginalModel model, Object value) {
    return switch (value) {
      case Double number -> new ModelPoints(Matrix.scalar(number), true);
      case ArrayValue array when array.isVector() && model.isOnTheLine() ->
          new ModelPoints(Matrix.columnVector(array.matrix().row(0)), false);
      case ArrayValue array -> new ModelPoints(array.matrix(), array.isVector());
      default -> new ModelPoints(Coerce.points(parameter, value), false);
    };
  }
}
