package org.difflow.builtin;

import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.data.Matrix;
import org.difflow.equation.Field;
import org.difflow.fault.Fault;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.FunctionValue;
import org.difflow.value.Kind;
import org.difflow.value.Method;

/** A field whose values a function of the script computes, state by state. */
record ScriptField(String parameter, Callable function, StateShape shape) implements Field {

  /** Calls a function of x and t, or one of x alone. */
  static Object call(Callable function, Object x, Object t) {
    return takesTime(function) ? function.call(Arguments.of(x, t)) : function.call(Arguments.of(x));
  }

  /** Whether a function needs other than one argument. */
  static boolean takesTime(Callable function) {
    return switch (function) {
      case FunctionValue ofScript -> takesOthers(ofScript.signature());
      case BuiltinValue builtin -> takesOthers(builtin.signature());
      case Method member -> takesOthers(member.signature());
      default -> true;
    };
  }

  private static boolean takesOthers(Signature signature) {
    return signature.parameters().stream().filter(Parameter::isRequired).count() != 1;
  }

  @Override
  public int dimension() {
    return shape.dimension();
  }

  @Override
  public Matrix at(Matrix points, double t) {
    Matrix result = Matrix.zeros(points.rows(), dimension());
    for (int i = 0; i < points.rows(); i++) {
      Object value = call(function, shape.value(points.row(i)), t);
      System.arraycopy(numbers(value), 0, result.values(), i * dimension(), dimension());
    }
    return result;
  }

  private double[] numbers(Object value) {
    if (shape.number() || !(value instanceof ArrayValue)) {
      return fitting(value, new double[] {Coerce.number(parameter, value)});
    }
    return fitting(value, Coerce.vector(parameter, value));
  }

  private double[] fitting(Object value, double[] numbers) {
    if (numbers.length != dimension()) {
      throw new Fault(
          "E0753",
          "`%s` gives %s for a state of %d numbers"
              .formatted(parameter, Kind.of(value), dimension()));
    }
    return numbers;
  }
}
