package org.difflow.kernel;

import java.util.ArrayList;
import java.util.List;
import org.difflow.kernel.Instruction.Argument;

/** The rate of every value of a kernel, from the rates of its arguments. */
final class Rates {
  private Rates() {}

  static List<Rate> of(List<Instruction> instructions) {
    List<Rate> rates = new ArrayList<>();
    for (Instruction instruction : instructions) {
      rates.add(rate(instruction, rates));
    }
    return List.copyOf(rates);
  }

  private static Rate rate(Instruction instruction, List<Rate> earlier) {
    return instruction instanceof Argument argument
        ? argument.rate()
        : instruction.operands().stream().map(earlier::get).reduce(Rate.CONSTANT, Rate::join);
  }
}
