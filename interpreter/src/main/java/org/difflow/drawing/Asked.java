package org.difflow.drawing;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.HasMembers;
import org.difflow.value.Kind;

/** A law or a model, asked through the members that scripts call too. */
record Asked(HasMembers value) {
  /** {@code value.name(x)} at the rows of {@code x}, one number or vector for each. */
  Matrix at(String name, Matrix x) {
    return rows(call(name, points(x)), x.rows());
  }

  /** {@code value.name(x, t)} at the rows of {@code x}. */
  Matrix at(String name, Matrix x, double time) {
    return rows(call(name, points(x), time), x.rows());
  }

  /** {@code n} draws of a law, one per row. */
  Matrix sample(int n) {
    return rows(call("sample", (double) n), n);
  }

  int dimension() {
    return Coerce.count("dim", value.member("dim"));
  }

  private Object call(String name, Object... arguments) {
    if (value.member(name) instanceof Callable function) {
      return function.call(Arguments.of(arguments));
    }
    throw new Fault("E0103", Kind.of(value) + " has no member `" + name + "`");
  }

  private static ArrayValue points(Matrix x) {
    return ArrayValue.matrix(x);
  }

  private static Matrix rows(Object answer, int count) {
    return answer instanceof ArrayValue array
        ? Matrix.of(count, array.matrix().values().length / count, array.matrix().values())
        : Matrix.scalar(Coerce.number("value", answer));
  }
}
