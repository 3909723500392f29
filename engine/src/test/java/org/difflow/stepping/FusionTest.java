package org.difflow.stepping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Shape;
import org.difflow.model.MarginalMember;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final Slot X = new Slot.Given(Shape.VECTOR);
  private static final Slot H = new Slot.Shared(Shape.SCALAR);

  private static Slot asked(int x, int field) {
    return new Slot.Asked(MarginalMember.VELOCITY, x, field, Shape.VECTOR);
  }

  private static Slot computed(BinaryOperation operation, int left, int right) {
    return new Slot.Computed(new Binary(operation, left, right), Shape.VECTOR);
  }

  /** x + h*(v(x) + v(x + h*v(x))), Heun's step but for a factor. */
  private static final Outline HEUN =
      new Outline(
          2,
          List.of(
              X,
              H,
              asked(0, 0),
              computed(BinaryOperation.MULTIPLY, 1, 2),
              computed(BinaryOperation.ADD, 0, 3),
              asked(4, 1),
              computed(BinaryOperation.ADD, 2, 5),
              computed(BinaryOperation.MULTIPLY, 1, 6),
              computed(BinaryOperation.ADD, 0, 7)),
          List.of(8));

  @Test
  void whatLiesBetweenTwoFieldsIsOneKernel() {
    List<Stage> stages = Fusion.stages(HEUN);
    assertThat(stages).hasSize(3);
    assertThat(stages.get(0).kernel()).isEmpty();
    assertThat(stages.get(1).kernel().orElseThrow().kernel())
        .hasToString(
            """
            %0 = argument c1 scalar step
            %1 = argument velocity2 vector sample
            %2 = argument x0 vector sample
            %3 = mul %0 %1
            %4 = add %2 %3
            return %4\
            """);
    assertThat(stages.get(2).kernel().orElseThrow().results()).containsExactly(8);
  }

  @Test
  void membersAtOnePlaceAreAskedTogether() {
    Outline both =
        new Outline(
            2,
            List.of(
                X,
                asked(0, 0),
                new Slot.Asked(MarginalMember.SCORE, 0, 0, Shape.VECTOR),
                computed(BinaryOperation.ADD, 1, 2)),
            List.of(3));
    assertThat(Fusion.stages(both).getFirst().questions())
        .containsExactly(
            new Stage.Question(
                0, 0, List.of(MarginalMember.VELOCITY, MarginalMember.SCORE), List.of(1, 2)));
  }

  /** Noise that only the last kernel reads is drawn for it. */
  @Test
  void noiseIsDrawnWhereItIsRead() {
    Outline noisy =
        new Outline(
            2,
            List.of(
                X, new Slot.Drawn(Shape.VECTOR), asked(0, 0), computed(BinaryOperation.ADD, 1, 2)),
            List.of(3));
    List<Stage> stages = Fusion.stages(noisy);
    assertThat(stages.get(0).drawn()).isEmpty();
    assertThat(stages.get(1).drawn()).containsExactly(1);
  }
}
