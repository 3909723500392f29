package org.difflow.stepping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.golden.GaussianPaths;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Comparison;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Norm;
import org.difflow.kernel.UnaryOperation;
import org.difflow.model.MarginalMember;
import org.difflow.model.PointModel;
import org.difflow.noise.Noise;
import org.difflow.parallel.Workers;
import org.difflow.tier.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TileTest {
  private static final int ROWS = 1_500;

  private final Workers workers = new Workers(2, () -> {});
  private final Matrix data = Matrix.of(3, 2, new double[] {0, 1, 2, -1, 0.5, 0.25});
  private final PointModel model =
      new PointModel(GaussianPaths.vpLinear(), Points.of(data), workers);
  private final Tile tile = tile(ROWS, 2);
  private final Matrix rows = numbers(ROWS, 2);
  private final PerSample x = tile.given(rows);

  @AfterEach
  void close() {
    workers.close();
  }

  private Tile tile(int samples, int dimension) {
    Plans plans = new Plans(Tier.AST::compile, workers);
    return new Tile(plans, model, new Tile.Address(5, 100), samples, dimension);
  }

  private static Matrix numbers(int samples, int dimension) {
    Random random = new Random(1);
    return Matrix.of(
        samples, dimension, random.doubles((long) samples * dimension, -2, 2).toArray());
  }

  private static PerSample of(BinaryOperation operation, PerSample left, PerSample right) {
    return PerSample.of(new Binary(operation, 0, 1), left, right);
  }

  @Test
  void numbersThatAreGivenComeBackAsTheyWere() {
    assertThat(x.matrix()).isEqualTo(rows);
  }

  /** Graphs of random operations, each computed eagerly too. */
  @Test
  void graphGivesWhatItsOperationsGiveOneByOne() {
    Random random = new Random(2);
    for (int graph = 0; graph < 20; graph++) {
      List<PerSample> values = new ArrayList<>(List.of(x, tile.shared(0.3), tile.shared(1, -2)));
      List<Matrix> eager = new ArrayList<>(List.of(rows, Matrix.scalar(0.3), row(1, -2)));
      for (int node = 0; node < 12; node++) {
        int a = random.nextInt(values.size());
        int b = random.nextInt(values.size());
        Pair pair = PAIRS.get(random.nextInt(PAIRS.size()));
        values.add(of(pair.operation(), values.get(a), values.get(b)));
        eager.add(Broadcast.combine(eager.get(a), eager.get(b), pair.onNumbers()));
      }
      assertThat(values.getLast().matrix()).isEqualTo(full(eager.getLast()));
    }
  }

  private record Pair(BinaryOperation operation, DoubleBinaryOperator onNumbers) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(BinaryOperation.ADD, Double::sum),
          new Pair(BinaryOperation.SUBTRACT, (a, b) -> a - b),
          new Pair(BinaryOperation.MULTIPLY, (a, b) -> a * b),
          new Pair(BinaryOperation.MAXIMUM, Math::max));

  private static Matrix row(double... numbers) {
    return Matrix.rowVector(numbers);
  }

  private static Matrix full(Matrix shared) {
    return Broadcast.combine(Matrix.zeros(ROWS, 1), shared, (_, value) -> value);
  }

  @Test
  void normsAndProductsAreOneNumberPerSample() {
    Matrix norms = PerSample.of(new Length(0), x).matrix();
    Matrix squares = PerSample.of(new Dot(0, 1), x, x).matrix();
    for (int row = 0; row < ROWS; row += 97) {
      double a = rows.get(row, 0);
      double b = rows.get(row, 1);
      assertThat(norms.get(row, 0)).isEqualTo(Norm.of(new double[] {a, b}));
      assertThat(squares.get(row, 0)).isEqualTo(Math.fma(b, b, a * a));
    }
  }

  @Test
  void choiceIsMadeForEachNumber() {
    PerSample half = tile.shared(0.5);
    Select select = new Select(Comparison.LESS, 0, 1, 2, 3);
    Matrix chosen = PerSample.of(select, x, half, x, half).matrix();
    assertThat(chosen).isEqualTo(Broadcast.map(rows, value -> Math.min(value, 0.5)));
  }

  @Test
  void equalComputationsAreOneValue() {
    PerSample once = of(BinaryOperation.ADD, x, tile.shared(0.25));
    assertThat(of(BinaryOperation.ADD, x, tile.shared(0.25))).isSameAs(once);
    assertThat(of(BinaryOperation.ADD, x, tile.shared(0.5))).isNotSameAs(once);
  }

  @Test
  void vectorsOfAnotherLengthAreComputedBesideTheOthers() {
    PerSample wide = tile.given(numbers(ROWS, 5));
    PerSample length = PerSample.of(new Length(0), of(BinaryOperation.ADD, wide, wide));
    Matrix scaled = of(BinaryOperation.MULTIPLY, length, x).matrix();
    double expected = Norm.of(doubled(numbers(ROWS, 5).row(7))) * rows.get(7, 1);
    assertThat(scaled.get(7, 1)).isEqualTo(expected);
  }

  private static double[] doubled(double[] values) {
    return java.util.Arrays.stream(values).map(value -> 2 * value).toArray();
  }

  @Test
  void noiseIsThatOfTheSampleInItsRun() {
    Matrix noise = tile.noise(16, 3).matrix();
    double[] expected = new double[2];
    Noise.normals(5, 100 + 1_234, 0, 16, 3, expected, 0, 2);
    assertThat(noise.row(1_234)).isEqualTo(expected);
  }

  @Test
  void fieldsAreThoseOfTheModel() {
    for (MarginalMember member : MarginalMember.values()) {
      assertThat(tile.field(member, x, 0.5).matrix()).isEqualTo(member.of(model.at(rows, 0.5)));
    }
  }

  @Test
  void velocityAndScoreAtTheSamePlaceCountOnce() {
    tile.field(MarginalMember.VELOCITY, x, 0.5);
    tile.field(MarginalMember.SCORE, x, 0.5);
    tile.field(MarginalMember.VELOCITY, x, 0.5);
    assertThat(tile.fieldEvaluations()).isEqualTo(1);
  }

  @Test
  void otherPointsOrAnotherTimeCountAgain() {
    tile.field(MarginalMember.VELOCITY, x, 0.5);
    tile.field(MarginalMember.VELOCITY, x, 0.25);
    tile.field(MarginalMember.EPS, of(BinaryOperation.ADD, x, x), 0.5);
    assertThat(tile.fieldEvaluations()).isEqualTo(3);
  }

  @Test
  void laterStepsShareTheNewStateAndNothingElse() {
    PerSample next = of(BinaryOperation.ADD, x, tile.field(MarginalMember.VELOCITY, x, 0.5));
    tile.field(MarginalMember.VELOCITY, next, 0.25);
    tile.settle(List.of(next));
    tile.nextStep(next, List.of(next));
    tile.field(MarginalMember.VELOCITY, next, 0.25);
    assertThat(tile.fieldEvaluations()).isEqualTo(2);
    tile.field(MarginalMember.VELOCITY, x, 0.5);
    assertThat(tile.fieldEvaluations()).isEqualTo(3);
  }

  @Test
  void stepsBeforeAreForgotten() {
    PerSample state = x;
    for (int step = 0; step < 5; step++) {
      state = of(BinaryOperation.ADD, state, tile.field(MarginalMember.VELOCITY, state, 0.5));
      tile.settle(List.of(state));
      tile.nextStep(state, List.of(state));
    }
    assertThat(Operands.of(List.of(state), _ -> false)).containsExactly(state);
  }

  @Test
  void numberForAllSamplesIsOneForEach() {
    Tile line = tile(3, 1);
    assertThat(line.shared(1).matrix().values()).containsExactly(1, 1, 1);
    PerSample asked = line.field(MarginalMember.LOGDENSITY, line.shared(1), 0.5);
    assertThat(asked.columns()).isEqualTo(1);
    assertThat(tile.stretched(tile.shared(-2), 2).matrix()).isEqualTo(full(row(-2, -2)));
  }

  @Test
  void densitiesAreNoFieldEvaluations() {
    tile.field(MarginalMember.LOGDENSITY, x, 0.5);
    tile.field(MarginalMember.DIVERGENCE, x, 0.5);
    assertThat(tile.fieldEvaluations()).isZero();
  }

  @Test
  void numberThatIsNotFiniteIsNamedByItsSample() {
    Matrix wrong = numbers(ROWS, 2);
    wrong.values()[2 * 1_300 + 1] = Double.NEGATIVE_INFINITY;
    assertThat(tile.firstLoss(x)).isEmpty();
    assertThat(tile.firstLoss(tile.given(wrong))).contains(new Tile.Loss(1_400, "-inf"));
  }

  /** The root of x - 3, which is negative here, is blamed, not the sum that it spoils. */
  @Test
  void firstComputationThatIsNotFiniteIsBlamed() {
    PerSample root =
        PerSample.of(
            new Unary(UnaryOperation.SQRT, 0), of(BinaryOperation.SUBTRACT, x, tile.shared(3)));
    PerSample sum = of(BinaryOperation.ADD, x, root);
    String argument = Decimals.significant(rows.get(0, 0) - 3, 4);
    assertThat(tile.firstLoss(sum)).contains(new Tile.Loss(100, "sqrt(" + argument + ")"));
  }

  @Test
  void inOneDimensionNormsAndProductsAreThoseOfNumbers() {
    Tile line = tile(3, 1);
    PerSample u = line.given(Matrix.columnVector(-2, 0.5, 3));
    assertThat(PerSample.of(new Length(0), u).matrix().values()).containsExactly(2, 0.5, 3);
    assertThat(PerSample.of(new Dot(0, 1), u, u).matrix().values()).containsExactly(4, 0.25, 9);
  }
}
