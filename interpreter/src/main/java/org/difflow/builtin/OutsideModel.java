package org.difflow.builtin;

import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.model.GivenModel;
import org.difflow.path.Prediction;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.BatchValue;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.Kind;
import org.difflow.value.ModelValue;
import org.difflow.value.PathValue;

/**
 * {@code model(path, velocity = (x, t) => ...)}: a model with a field of one's own. The function is
 * written for one sample, as the step of a sampler is, and runs over all rows at once; one of the
 * host gets all rows and gives as many.
 */
final class OutsideModel implements BuiltinFunction {
  /** In the order of the parameters. */
  private static final List<Prediction> GIVEN =
      List.of(Prediction.VELOCITY, Prediction.SCORE, Prediction.DATA, Prediction.NOISE);

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    if (!(arguments[0] instanceof PathValue path)) {
      throw Coerce.unfit("path", "a path", arguments[0]);
    }
    Prediction prediction = only(arguments);
    Callable function = function(arguments, prediction);
    GivenModel.Field field = (x, t) -> values(function, x, t);
    return new ModelValue(new GivenModel(path.path(), prediction, field), path);
  }

  private static Prediction only(Object[] arguments) {
    List<Prediction> given =
        GIVEN.stream().filter(kind -> argument(arguments, kind) != null).toList();
    if (given.size() != 1) {
      throw new Fault(
          "E0646",
          "a model from outside has exactly one of velocity, score, denoiser and noise, not "
              + given.size(),
          "write model(P, velocity = (x, t) => ...)");
    }
    return given.getFirst();
  }

  private static Callable function(Object[] arguments, Prediction prediction) {
    Object given = argument(arguments, prediction);
    if (given instanceof Callable callable) {
      return callable;
    }
    throw Coerce.unfit(GivenModel.nameOf(prediction), "a function of x and t", given);
  }

  private static Object argument(Object[] arguments, Prediction kind) {
    return arguments[1 + GIVEN.indexOf(kind)];
  }

  private static Matrix values(Callable function, Matrix x, Matrix t) {
    Object time = t.rows() == 1 ? (Object) t.get(0, 0) : new BatchValue(t);
    Object value = function.call(Arguments.of(new BatchValue(x), time));
    return switch (value) {
      case BatchValue batch -> batch.matrix();
      case ArrayValue array when array.isVector() && x.columns() > 1 ->
          repeated(array.matrix(), x.rows());
      case ArrayValue array when array.isVector() -> Matrix.columnVector(array.matrix().row(0));
      case ArrayValue rows -> rows.matrix();
      case Double number when x.columns() == 1 -> Matrix.filled(x.rows(), 1, number);
      default ->
          throw new Fault(
              "E0646",
              "the function of a model from outside gives a vector, not " + Kind.of(value));
    };
  }

  private static Matrix repeated(Matrix row, int rows) {
    return Broadcast.combine(Matrix.zeros(rows, 1), row, Double::sum);
  }
}
