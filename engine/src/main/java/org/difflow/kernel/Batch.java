package org.difflow.kernel;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Argument;

/** The arguments of one evaluation, with the number of samples and the dimension they agree on. */
record Batch(List<Matrix> arguments, int samples, int dimension) {
  static Batch of(List<Argument> declared, List<Matrix> arguments) {
    if (declared.size() != arguments.size()) {
      throw new Fault(
          "E0306", "the formula takes " + declared.size() + " arguments, not " + arguments.size());
    }
    int samples = 1;
    int dimension = 1;
    for (int i = 0; i < arguments.size(); i++) {
      Matrix argument = arguments.get(i);
      String name = declared.get(i).name();
      requireScalar(declared.get(i), argument);
      samples = meet(samples, argument.rows(), name, "rows");
      dimension = meet(dimension, argument.columns(), name, "columns");
    }
    return new Batch(List.copyOf(arguments), samples, dimension);
  }

  private static void requireScalar(Argument declared, Matrix argument) {
    if (declared.shape() == Shape.SCALAR && argument.columns() != 1) {
      String found = argument.rows() + " x " + argument.columns();
      throw new Fault(
          "E0305",
          "`" + declared.name() + "` is one number per sample, not a " + found + " matrix");
    }
  }

  private static int meet(int size, int other, String name, String what) {
    if (size != other && size != 1 && other != 1) {
      throw new Fault(
          "E0301",
          "`" + name + "` has " + other + " " + what + ", the arguments before it " + size);
    }
    return size == 1 ? other : size;
  }
}
