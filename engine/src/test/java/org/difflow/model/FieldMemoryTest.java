package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.golden.GaussianPaths;
import org.difflow.parallel.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FieldMemoryTest {
  private final Workers workers = new Workers(1, () -> {});
  private final PointModel model =
      new PointModel(GaussianPaths.vpLinear(), Points.of(Clouds.normal(9, 2, 0, 1, 1)), workers);
  private final FieldMemory memory = new FieldMemory(model);
  private final Matrix x = Clouds.normal(4, 2, 0, 1, 2);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void answersAreThoseOfTheModel() {
    for (MarginalMember member : MarginalMember.values()) {
      assertThat(memory.evaluate(member, x, 0.5)).isEqualTo(member.of(model.at(x, 0.5)));
    }
  }

  @Test
  void velocityAndScoreAtTheSamePlaceCountOnce() {
    memory.evaluate(MarginalMember.VELOCITY, x, 0.5);
    memory.evaluate(MarginalMember.SCORE, x, 0.5);
    memory.evaluate(MarginalMember.VELOCITY, x, 0.5);
    assertThat(memory.fieldEvaluations()).isEqualTo(1);
  }

  @Test
  void otherPointsOrAnotherTimeCountAgain() {
    memory.evaluate(MarginalMember.VELOCITY, x, 0.5);
    memory.evaluate(MarginalMember.VELOCITY, x, 0.25);
    memory.evaluate(MarginalMember.VELOCITY, Clouds.normal(4, 2, 0, 1, 3), 0.5);
    memory.evaluate(MarginalMember.EPS, x, 0.5);
    assertThat(memory.fieldEvaluations()).isEqualTo(3);
  }

  @Test
  void theSamePointsComputedTwiceCountOnce() {
    memory.evaluate(MarginalMember.VELOCITY, x, 0.5);
    memory.evaluate(MarginalMember.SCORE, Matrix.of(4, 2, x.values().clone()), 0.5);
    assertThat(memory.fieldEvaluations()).isEqualTo(1);
  }

  @Test
  void laterStepsShareTheNewStateAndNothingElse() {
    memory.evaluate(MarginalMember.VELOCITY, x, 0.5);
    memory.nextStep();
    memory.evaluate(MarginalMember.VELOCITY, x, 0.5);
    assertThat(memory.fieldEvaluations()).isEqualTo(1);
    memory.evaluate(MarginalMember.VELOCITY, Matrix.of(4, 2, x.values().clone()), 0.5);
    assertThat(memory.fieldEvaluations()).isEqualTo(2);
  }

  @Test
  void densitiesAreNoFieldEvaluations() {
    memory.evaluate(MarginalMember.LOGDENSITY, x, 0.5);
    memory.evaluate(MarginalMember.DIVERGENCE, x, 0.5);
    assertThat(memory.fieldEvaluations()).isZero();
    memory.evaluate(MarginalMember.DENOISER, x, 0.5);
    assertThat(memory.fieldEvaluations()).isEqualTo(1);
  }

  @Test
  void membersAreFoundByName() {
    assertThat(MarginalMember.named("score")).contains(MarginalMember.SCORE);
    assertThat(MarginalMember.named("speed")).isEmpty();
  }
}
