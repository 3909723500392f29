package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Unary;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final Argument T = Argument.of("t", Shape.SCALAR);
  private static final Argument X = Argument.of("x", Shape.VECTOR);

  @Test
  void textHasOneLineForEachInstruction() {
    Kernel kernel =
        Kernel.of(
            List.of(
                T,
                X,
                new Literal(2),
                new Binary(BinaryOperation.MULTIPLY, 2, 0),
                new Dot(1, 1),
                new Unary(UnaryOperation.SQRT, 4),
                new Select(Comparison.LESS, 3, 5, 3, 5)),
            6);
    assertThat(kernel)
        .hasToString(
            """
            %0 = argument t scalar sample
            %1 = argument x vector sample
            %2 = constant 2.0
            %3 = mul %2 %0
            %4 = dot %1 %1
            %5 = sqrt %4
            %6 = select %3 < %5 then %3 else %5
            return %6\
            """);
  }

  @Test
  void shapesAndRatesFollowTheOperands() {
    Argument beta = new Argument("beta", Shape.SCALAR, Rate.PARAMETER);
    Argument time = new Argument("t", Shape.SCALAR, Rate.STEP);
    Kernel kernel =
        Kernel.of(
            List.of(
                beta,
                time,
                X,
                new Literal(3),
                new Unary(UnaryOperation.EXP, 3),
                new Binary(BinaryOperation.MULTIPLY, 0, 3),
                new Binary(BinaryOperation.MULTIPLY, 5, 1),
                new Dot(2, 2),
                new Binary(BinaryOperation.MULTIPLY, 6, 2)),
            8);
    assertThat(List.of(kernel.rate(4), kernel.rate(5), kernel.rate(6), kernel.rate(7)))
        .containsExactly(Rate.CONSTANT, Rate.PARAMETER, Rate.STEP, Rate.SAMPLE);
    assertThat(kernel.rate(8)).isEqualTo(Rate.SAMPLE);
    assertThat(kernel.shape(7)).isEqualTo(Shape.SCALAR);
    assertThat(kernel.shape()).isEqualTo(Shape.VECTOR);
  }

  @Test
  void unsoundKernelsAreRefused() {
    refused("value %1 is used before it is computed", 1, T, new Unary(UnaryOperation.EXP, 1));
    refused("value %2 is used before it is computed", 1, T, new Unary(UnaryOperation.EXP, 2));
    refused("value %-1 is used before it is computed", 1, T, new Unary(UnaryOperation.EXP, -1));
    refused("value %1 is used before it is computed", 1, T);
    refused("an argument comes after other instructions", 1, new Literal(1), T);
    refused("an inner product takes two vectors", 2, T, X, new Dot(0, 1));
  }

  @Test
  void aKernelReturnsOneResultAtLeast() {
    Kernel kernel = Kernel.of(List.of(T, X, new Dot(1, 1)), List.of(2, 1, 2));
    assertThat(kernel.results()).containsExactly(2, 1, 2);
    assertThat(kernel.shape()).isEqualTo(Shape.SCALAR);
    assertThat(kernel.toString()).endsWith("return %2 %1 %2");
    refused("it has no result", List.of(), T);
    refused("value %1 is used before it is computed", List.of(0, 1), T);
  }

  @Test
  void vectorsOfAllSamplesAreReducedOnce() {
    Argument centre = new Argument("m", Shape.VECTOR, Rate.STEP);
    Kernel kernel =
        Kernel.of(List.of(centre, X, new Dot(0, 0), new Binary(BinaryOperation.SUBTRACT, 1, 0)), 3);
    assertThat(kernel.rate(2)).isEqualTo(Rate.STEP);
    assertThat(kernel.rate(3)).isEqualTo(Rate.SAMPLE);
  }

  @Test
  void argumentsAreThoseOfTheCaller() {
    Kernel kernel = Kernel.of(List.of(T, X, new Literal(1)), 2);
    assertThat(kernel.arguments()).containsExactly(T, X);
  }

  private static void refused(String message, int result, Instruction... instructions) {
    refused(message, List.of(result), instructions);
  }

  private static void refused(String message, List<Integer> results, Instruction... instructions) {
    assertThatThrownBy(() -> Kernel.of(List.of(instructions), results))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0902"))
        .hasMessageEndingWith(message);
  }
}
