package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Unary;
import org.junit.jupiter.api.Test;

class InterpreterTest {
  private static final Argument S = Argument.of("s", Shape.SCALAR);
  private static final Argument X = Argument.of("x", Shape.VECTOR);
  private static final Argument Y = Argument.of("y", Shape.VECTOR);

  /** s*x + y. */
  private static final Kernel LINEAR =
      Kernel.of(
          List.of(
              S,
              X,
              Y,
              new Binary(BinaryOperation.MULTIPLY, 0, 1),
              new Binary(BinaryOperation.ADD, 3, 2)),
          4);

  private static final Kernel INNER = Kernel.of(List.of(X, Y, new Dot(0, 1)), 2);

  @Test
  void everyWayToStretchGivesTheSameNumbers() {
    int[] sizes = {1, 2, 3, 1024, 1025, 2500};
    for (int n : sizes) {
      for (int d : new int[] {1, 2, 7, 64, 1500}) {
        if (n * d < 200_000) {
          stretchesLikeNumPy(n, d);
        }
      }
    }
  }

  private static void stretchesLikeNumPy(int n, int d) {
    for (int form = 0; form < 32; form++) {
      Matrix s = random((form & 1) == 0 ? 1 : n, 1);
      Matrix x = random((form & 2) == 0 ? 1 : n, (form & 4) == 0 ? 1 : d);
      Matrix y = random((form & 8) == 0 ? 1 : n, (form & 16) == 0 ? 1 : d);
      Matrix result = Interpreter.evaluate(LINEAR, List.of(s, x, y));
      assertThat(result.rows()).isEqualTo(Math.max(s.rows(), Math.max(x.rows(), y.rows())));
      assertThat(result.columns()).isEqualTo(Math.max(x.columns(), y.columns()));
      for (int i = 0; i < result.rows(); i += Math.max(1, n / 5)) {
        for (int j = 0; j < result.columns(); j++) {
          assertThat(result.get(i, j)).isEqualTo(at(s, i, 0) * at(x, i, j) + at(y, i, j));
        }
      }
    }
  }

  @Test
  void innerProductsAddFromTheFirstCoordinateOnWithFma() {
    Matrix x = random(50, 33);
    Matrix y = random(1, 33);
    Matrix result = Interpreter.evaluate(INNER, List.of(x, y));
    for (int i = 0; i < 50; i++) {
      double sum = 0;
      for (int j = 0; j < 33; j++) {
        sum = Math.fma(x.get(i, j), y.get(0, j), sum);
      }
      assertThat(result.get(i, 0)).isEqualTo(sum);
    }
  }

  @Test
  void selectionsTakeTheBranchOfEachSample() {
    Kernel larger = Kernel.of(List.of(S, X, new Select(Comparison.LESS, 0, 1, 1, 0)), 2);
    Matrix s = Matrix.columnVector(0, 5);
    Matrix x = Matrix.rowVector(-1, 3, 9);
    assertThat(Interpreter.evaluate(larger, List.of(s, x)))
        .isEqualTo(Matrix.of(2, 3, new double[] {0, 3, 9, 5, 5, 9}));
  }

  @Test
  void aResultThatIgnoresTheSamplesIsRepeatedForEach() {
    Kernel constant = Kernel.of(List.of(S, new Literal(4), new Unary(UnaryOperation.SQRT, 1)), 2);
    assertThat(Interpreter.evaluate(constant, List.of(Matrix.columnVector(1, 2, 3))))
        .isEqualTo(Matrix.columnVector(2, 2, 2));
  }

  @Test
  void everyResultHasItsMatrix() {
    Kernel both = Kernel.of(List.of(S, X, new Dot(1, 1)), List.of(1, 2, 0));
    assertThat(Interpreter.evaluateAll(both, List.of(Matrix.scalar(7), Matrix.rowVector(3, 4))))
        .containsExactly(Matrix.rowVector(3, 4), Matrix.scalar(25), Matrix.scalar(7));
  }

  @Test
  void noSamplesGiveNoRows() {
    Matrix result =
        Interpreter.evaluate(LINEAR, List.of(Matrix.scalar(1), Matrix.zeros(0, 3), random(1, 3)));
    assertThat(result).isEqualTo(Matrix.zeros(0, 3));
  }

  @Test
  void argumentsAreNotWrittenTo() {
    Matrix x = random(5, 3);
    Matrix copy = x.selectRows(0, 5);
    Interpreter.evaluate(LINEAR, List.of(Matrix.scalar(2), x, x));
    assertThat(x).isEqualTo(copy);
  }

  @Test
  void numbersInGiveANumber() {
    assertThat(LINEAR.evaluate(2, 3, 4)).isEqualTo(10);
  }

  @Test
  void argumentsThatDoNotFitAreRefused() {
    refused("E0301", random(3, 1), random(5, 2), random(1, 2));
    refused("E0301", random(1, 1), random(5, 2), random(5, 3));
    refused("E0305", random(3, 2), random(3, 2), random(3, 2));
    refused("E0306", random(3, 1), random(3, 2));
  }

  private static void refused(String code, Matrix... arguments) {
    assertThatThrownBy(() -> Interpreter.evaluate(LINEAR, List.of(arguments)))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private static double at(Matrix matrix, int row, int column) {
    return matrix.get(matrix.rows() == 1 ? 0 : row, matrix.columns() == 1 ? 0 : column);
  }

  private static Matrix random(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(31L * rows + columns);
    return Matrix.of(rows, columns, random.doubles((long) rows * columns, -2, 2).toArray());
  }
}
