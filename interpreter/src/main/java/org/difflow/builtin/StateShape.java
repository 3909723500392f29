package org.difflow.builtin;

import org.difflow.data.Matrix;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;

/** Whether states are numbers, or vectors of how many numbers. */
record StateShape(boolean number, int dimension) {
  static final StateShape NUMBER = new StateShape(true, 1);

  /** The shape of a given state. */
  static StateShape of(String parameter, Object state) {
    return state instanceof Double
        ? NUMBER
        : new StateShape(false, Coerce.vector(parameter, state).length);
  }

  /** A state as a value. */
  Object value(double[] x) {
    return number ? (Object) x[0] : ArrayValue.vector(x);
  }

  /** States, one in each row: a vector of numbers, or a matrix. */
  ArrayValue values(Matrix states) {
    return number ? ArrayValue.vector(states.values()) : ArrayValue.matrix(states);
  }
}
