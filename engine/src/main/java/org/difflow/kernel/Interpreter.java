package org.difflow.kernel;

import java.util.List;
import org.difflow.data.Matrix;

/**
 * Evaluates a kernel for a whole batch: the numeric evaluator of the system and the oracle of every
 * faster tier.
 *
 * <p>The samples go by in tiles small enough for the first-level cache; each instruction is one
 * loop over a tile. What is the same for all samples is computed once. Cost, warm: about half a
 * nanosecond for an arithmetic instruction and number, 5 to 20 for an elementary function.
 */
public final class Interpreter {
  private Interpreter() {}

  /**
   * The value of the first result for every sample: n x 1 for a scalar kernel, n x d for a vector
   * one. A scalar argument is 1 x 1 or n x 1, a vector argument 1 x d or n x d (or has one column,
   * which stretches).
   */
  public static Matrix evaluate(Kernel kernel, List<Matrix> arguments) {
    return evaluateAll(kernel, arguments).getFirst();
  }

  /** The values of all results of a kernel. */
  public static List<Matrix> evaluateAll(Kernel kernel, List<Matrix> arguments) {
    Batch batch = Batch.of(kernel.arguments(), arguments);
    return new Evaluation(kernel, batch).run();
  }
}
