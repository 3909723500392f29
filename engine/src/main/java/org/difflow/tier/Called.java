package org.difflow.tier;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Special;
import org.difflow.lane.Callee;
import org.difflow.lane.Method;
import org.difflow.symbolic.Table;

/** What a loop calls for one number after the other. */
sealed interface Called extends Callee {
  /** A static method of numbers. */
  record Function(Method method) implements Called {
    /** The elementary or special function of a name. */
    static Function named(String name, int arguments) {
      Class<?> owner =
          Stream.of(Elementary.class.getMethods()).anyMatch(m -> m.getName().equals(name))
              ? Elementary.class
              : Special.class;
      return new Function(Method.ofNumbers(owner, name, arguments));
    }

    /** Whether its definition is meant for lanes: no loops that end when a number says so. */
    boolean isElementary() {
      return !method.owner().equals(Special.class.describeConstable().orElseThrow());
    }
  }

  /** A number of a table; its index is the operand. */
  record Lookup(Table table) implements Called {}

  /** The root of a sum of squares; operands are the sum and the vector. */
  record Root() implements Called {}

  /** An integral; operands are its ends and what its integrand captures, partly vectors. */
  record Integral(Instruction.Integral integral, List<Boolean> vectors) implements Called {}

  /** Whether an operand is a vector with all its coordinates. */
  default boolean takesVector(int operand) {
    return switch (this) {
      case Function _, Lookup _ -> false;
      case Root _ -> operand == 1;
      case Integral(Instruction.Integral _, List<Boolean> vectors) ->
          operand > 1 && vectors.get(operand - 2);
    };
  }
}
