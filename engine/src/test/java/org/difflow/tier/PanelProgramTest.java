package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Rate;
import org.difflow.kernel.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanelProgramTest {
  private static final Argument T = new Argument("t", Shape.SCALAR, Rate.STEP);
  private static final Argument S = Argument.of("s", Shape.SCALAR);
  private static final Argument M = new Argument("m", Shape.VECTOR, Rate.STEP);
  private static final Argument X = Argument.of("x", Shape.VECTOR);

  /** t*x + m, x . m, t, s and m of three samples in two dimensions. */
  private static final Kernel KERNEL =
      Kernel.of(
          List.of(
              T,
              S,
              M,
              X,
              new Binary(BinaryOperation.MULTIPLY, 0, 3),
              new Binary(BinaryOperation.ADD, 4, 2),
              new Dot(3, 2)),
          List.of(5, 6, 0, 1, 2));

  @ParameterizedTest
  @EnumSource
  void coordinateJOfLaneIStandsAtJTimesLanesPlusI(Tier tier) {
    double[][] arguments = {{10}, {7, 8, 9}, {0.5, 0.25}, {1, 2, 3, 4, 5, 6}};
    double[][] results = {
      new double[6], new double[3], new double[3], new double[3], new double[6]
    };
    PanelProgram program = tier.compile(KERNEL);
    program.run(arguments, results, program.scratch(3, 2), 3, 2);
    assertThat(results)
        .isDeepEqualTo(
            new double[][] {
              {10.5, 20.5, 30.5, 40.25, 50.25, 60.25},
              {1.5, 2.25, 3},
              {10, 10, 10},
              {7, 8, 9},
              {0.5, 0.5, 0.5, 0.25, 0.25, 0.25}
            });
  }

  @ParameterizedTest
  @EnumSource
  void numbersWithoutSamplesAreWrittenForEach(Tier tier) {
    PanelProgram program = tier.compile(Kernel.of(List.of(new Literal(3)), 0));
    double[][] results = {new double[4]};
    program.run(new double[0][], results, program.scratch(4, 1), 4, 1);
    assertThat(results[0]).containsOnly(3);
  }
}
