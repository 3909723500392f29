package org.difflow.lipschitz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.difflow.lipschitz.MatrixMeasure.LOGARITHMIC_NORM;
import static org.difflow.lipschitz.MatrixMeasure.NORM;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.equation.Field;
import org.difflow.equation.FormulaField;
import org.difflow.golden.SympyFormula;
import org.difflow.interval.Interval;
import org.difflow.lipschitz.LipschitzBound.Evidence;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LipschitzSearchTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** A field in the coordinates x0, x1, ... and the time t. */
  private static FormulaField field(String... components) {
    ExpressionPool pool = new ExpressionPool();
    List<Symbol> x =
        IntStream.range(0, components.length).mapToObj(i -> pool.symbol("x" + i)).toList();
    Symbol t = pool.symbol("t");
    Map<String, Expr> names = new HashMap<>(Map.of("t", t));
    x.forEach(symbol -> names.put(symbol.name(), symbol));
    return new FormulaField(
        x, t, Stream.of(components).map(c -> SympyFormula.parse(pool, names, c)).toList());
  }

  private static LipschitzBound bound(MatrixMeasure measure, Field field, double... ends) {
    List<Interval> sides =
        IntStream.range(0, ends.length / 2)
            .mapToObj(i -> new Interval(ends[2 * i], ends[2 * i + 1]))
            .toList();
    return new LipschitzSearch(measure, new Region(sides), new Interval(0, 1), () -> {}).of(field);
  }

  private static void assertEncloses(LipschitzBound found, double expected) {
    assertThat(found.lower()).isLessThanOrEqualTo(expected);
    assertThat(found.upper()).isGreaterThanOrEqualTo(expected);
    assertThat(found.upper() - found.lower())
        .isLessThanOrEqualTo(2e-6 * Math.abs(expected) + 2e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "sin(x0), 0.1, 10, 1, 1",
    "tanh(x0), -inf, inf, 1, 1",
    "-x0**3, -2, 1, 12, 0",
    "exp(-x0**2), -3, 3, 0.8577638849607068, 0.8577638849607068",
    "x0*exp(-x0), 0, 4, 1, 1",
    "exp(-t)*sin(x0)/2, -1, 1, 0.5, 0.5",
    "abs(x0 - 1/3), 0, 1, 1, 1",
    "sqrt(x0), 1/4, 2, 1, 1"
  })
  void onTheLineItIsTheLargestSlope(
      String f, String from, String to, double twoSided, double oneSided) {
    double lower = number(from);
    double upper = number(to);
    assertEncloses(bound(NORM, field(f), lower, upper), twoSided);
    assertEncloses(bound(LOGARITHMIC_NORM, field(f), lower, upper), oneSided);
  }

  private static double number(String text) {
    return switch (text) {
      case "inf" -> INFINITY;
      case "-inf" -> -INFINITY;
      case "1/4" -> 0.25;
      default -> Double.parseDouble(text);
    };
  }

  @Test
  void constantJacobiansAreBoundedToRounding() {
    // [[0, 1], [-1, -1/10]]: the singular values solve s^2 - (2 + 1/100) s + 1 = 0 in s = sigma^2.
    LipschitzBound norm = bound(NORM, field("x1", "-x0 - x1/10"), -1, 1, -1, 1);
    double square = (2.01 + Math.sqrt(2.01 * 2.01 - 4)) / 2;
    assertThat(norm.upper()).isCloseTo(Math.sqrt(square), within(1e-13));
    assertThat(norm.evidence()).isEqualTo(Evidence.CONSTANT);
    assertThat(bound(LOGARITHMIC_NORM, field("x1", "-x0 - x1/10"), -1, 1, -1, 1).upper()).isZero();
  }

  @Test
  void inThePlaneItIsTheLargestEigenvalue() {
    // Van der Pol: the symmetric part is [[0, -x0 x1], [-x0 x1, 1 - x0^2]].
    LipschitzBound found =
        bound(LOGARITHMIC_NORM, field("x1", "(1 - x0**2)*x1 - x0"), -2, 2, -2, 2);
    double most = Double.NEGATIVE_INFINITY;
    for (double x = -2; x <= 2; x += 1e-4) {
      double diagonal = (1 - x * x) / 2;
      most = Math.max(most, diagonal + Math.hypot(diagonal, 2 * x));
    }
    assertThat(found.lower()).isCloseTo(most, within(1e-5));
    assertThat(found.upper()).isCloseTo(most, within(1e-5)).isGreaterThanOrEqualTo(most);
    assertThat(found.evidence()).isEqualTo(Evidence.ENCLOSED);
  }

  @Test
  void noPairOfPointsMovesApartFaster() {
    FormulaField field = field("sin(x0) + x2", "x0*x2 - x1", "cos(x2)");
    double[] ends = {-1, 1, -1, 1, -1, 1};
    double norm = bound(NORM, field, ends).upper();
    double oneSided = bound(LOGARITHMIC_NORM, field, ends).upper();
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      double[] x = random.doubles(3, -1, 1).toArray();
      double[] y = random.doubles(3, -1, 1).toArray();
      double[] fx = field.at(x, 0);
      double[] fy = field.at(y, 0);
      double[] dx = IntStream.range(0, 3).mapToDouble(k -> x[k] - y[k]).toArray();
      double[] df = IntStream.range(0, 3).mapToDouble(k -> fx[k] - fy[k]).toArray();
      assertThat(Math.sqrt(dot(df, df))).isLessThanOrEqualTo(norm * Math.sqrt(dot(dx, dx)));
      assertThat(dot(df, dx)).isLessThanOrEqualTo(oneSided * dot(dx, dx));
    }
    assertThat(oneSided).isLessThan(norm);
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
  }

  @Test
  void eigenvaluesOfIntervalMatricesAreEnclosed() {
    Random random = new Random(7);
    for (int turn = 0; turn < 50; turn++) {
      Matrix middle = symmetric(random, 1);
      double radius = turn % 2 == 0 ? 0 : 0.01;
      IntervalMatrix around = IntervalMatrix.of(4, (i, j) -> around(middle.get(i, j), radius));
      Interval found = LargestEigenvalue.of(around);
      Matrix inside = symmetric(random, radius);
      Arrays.setAll(inside.values(), k -> middle.values()[k] + inside.values()[k]);
      Interval exact = LargestEigenvalue.of(IntervalMatrix.of(inside));
      assertThat(exact.upper() - exact.lower()).isBetween(0.0, 1e-13);
      assertThat(found.lower()).isLessThanOrEqualTo(exact.lower() + 1e-13);
      assertThat(found.upper()).isGreaterThanOrEqualTo(exact.upper() - 1e-13);
    }
  }

  private static Interval around(double middle, double radius) {
    return new Interval(middle - radius, middle + radius);
  }

  private static Matrix symmetric(Random random, double size) {
    Matrix matrix = Matrix.zeros(4, 4);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = size * (2 * random.nextDouble() - 1);
        matrix.values()[4 * i + j] = entry;
        matrix.values()[4 * j + i] = entry;
      }
    }
    return matrix;
  }

  @Test
  void fieldsWithoutAFormulaAreSampledAndNotBounded() {
    FormulaField formula = field("sin(x0)");
    Field valuesOnly =
        new Field() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public Matrix at(Matrix points, double t) {
            return formula.at(points, t);
          }
        };
    LipschitzBound found = bound(NORM, valuesOnly, -3, 3);
    assertThat(found.evidence()).isEqualTo(Evidence.SAMPLED);
    assertThat(found.lower()).isCloseTo(1, within(1e-5));
    assertThat(found.upper()).isInfinite();
  }

  @Test
  void anUnboundedSlopeHasNoUpperBound() {
    LipschitzBound root = bound(NORM, field("sqrt(x0)"), 0, 1);
    assertThat(root.upper()).isInfinite();
    assertThat(root.lower()).isGreaterThan(1e10);
  }

  @Test
  void aFieldWithoutValuesIsRefused() {
    assertThatThrownBy(() -> bound(NORM, field("log(x0)"), -2, -1))
        .hasFieldOrPropertyWithValue("code", "E0585");
  }
}
