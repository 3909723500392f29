package org.difflow.stepping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.kernel.Kernel;
import org.difflow.model.MarginalMember;

/**
 * A piece of a plan without a barrier in it: noise is drawn, a kernel runs, fields are asked.
 *
 * @param drawn the slots that get noise
 */
record Stage(List<Integer> drawn, Optional<Fused> kernel, List<Question> questions) {
  /**
   * All that a stage computes between two fields, as one kernel.
   *
   * @param arguments the slots of its arguments
   * @param results the slots of its results
   */
  record Fused(Kernel kernel, List<Integer> arguments, List<Integer> results) {}

  /**
   * Members of the model at one place, asked together; answer k goes to slot {@code answers(k)}.
   */
  record Question(int field, int x, List<MarginalMember> members, List<Integer> answers) {}

  /** The slots that get their numbers here for others to read. */
  Stream<Integer> written() {
    return Stream.of(
            drawn.stream(),
            kernel.stream().flatMap(fused -> fused.results().stream()),
            questions.stream().flatMap(question -> question.answers().stream()))
        .flatMap(slots -> slots);
  }
}
