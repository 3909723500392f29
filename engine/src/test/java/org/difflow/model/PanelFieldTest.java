package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.RadialPaths;
import org.difflow.model.ClosedForm.Part;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.IsotropicLaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Panels of every width have the bits of single samples, and the values of a closed form. */
class PanelFieldTest {
  private static final double TIME = 0.4;

  /** The closed forms are plain sums of some tens of terms of size 1 to 10. */
  private static final double ERROR = 1e-12;

  private final Workers workers = new Workers(2, () -> {});

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void pointsAnswerInPanelsWhatTheyAnswerInRows() {
    Points data = Points.weighted(Clouds.normal(37, 2, 0.5, 1, 1), Clouds.weights(37, 2));
    ConditionalPath path = GaussianPaths.vpLinear();
    agrees(
        new PointModel(path, data, workers),
        x -> ofPoints(data, (w, p) -> Part.normal(w, p, 0, 0, 0, x, path.coefficients(TIME))),
        List.of(MarginalMember.values()));
  }

  @Test
  void mixturesAnswerInPanelsWhatTheyAnswerInRows() {
    Matrix covariance = Matrix.of(2, 2, new double[] {1, 0.3, 0.3, 0.5});
    Mixture data =
        Mixture.of(
            new double[] {2, 1},
            List.of(
                new Normal(Matrix.rowVector(1, 2), Matrix.rowVector(0.5, 2)),
                Normal.withCovariance(Matrix.rowVector(-1, 0), covariance)));
    ConditionalPath path = GaussianPaths.vpLinear();
    Coefficients at = path.coefficients(TIME);
    agrees(
        MixtureModel.of(path, data, workers),
        x ->
            new ClosedForm(
                List.of(
                    Part.normal(2.0 / 3, new double[] {1, 2}, 0.25, 0, 4, x, at),
                    Part.normal(1.0 / 3, new double[] {-1, 0}, 1, 0.3, 0.5, x, at))),
        List.of(MarginalMember.values()));
  }

  @Test
  void pointsUnderAnIsotropicLawAnswerInPanelsWhatTheyAnswerInRows() {
    Points data = Points.weighted(Clouds.normal(70, 2, 0.5, 1, 1), Clouds.weights(70, 2));
    ConditionalPath path = RadialPaths.psi("1 - exp(-r/t)*(1 + r/t)");
    agrees(
        new RadialPointModel(path, (IsotropicLaw) path.law(), data, workers),
        x -> ofPoints(data, (w, p) -> Part.exponential(w, p, x, TIME)),
        withoutNoise());
  }

  private interface PointPart {
    Part of(double weight, double[] point);
  }

  private static ClosedForm ofPoints(Points data, PointPart part) {
    return new ClosedForm(
        IntStream.range(0, data.count())
            .mapToObj(k -> part.of(data.weight(k), data.points().row(k)))
            .toList());
  }

  private static List<MarginalMember> withoutNoise() {
    return Stream.of(MarginalMember.values())
        .filter(member -> member != MarginalMember.EPS)
        .toList();
  }

  /** Both exponentials of the law vanish there. */
  @Test
  void aPointBeyondBothScalesOfALawHasNoWeight() {
    Points data = Points.of(Matrix.of(2, 2, new double[] {0, 0, 1e153, 0}));
    ConditionalPath path =
        RadialPaths.psi("t*(1 - exp(-r**2/(2*t**2))) + (1 - t)*(1 - exp(-r**2/(8*t**2)))");
    RadialPointModel model = new RadialPointModel(path, (IsotropicLaw) path.law(), data, workers);
    assertThat(model.at(Matrix.rowVector(0.3, 0.2), 1e-3).weights())
        .isEqualTo(Matrix.rowVector(1, 0));
    assertThat(model.at(Matrix.rowVector(0.3, 0.2), 1e-3).logdensity().get(0, 0)).isFinite();
  }

  @Test
  void samplesWithoutAnAnswerAreNamed() {
    MixtureModel model = MixtureModel.of(GaussianPaths.vpLinear(), Normal.of(0, 1), workers);
    PanelField field = model.panelField(List.of(MarginalMember.SCORE), TIME).orElseThrow();
    double[] x = new double[40];
    double[] s = new double[field.scratch(40)];
    x[35] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> field.evaluate(x, 40, new double[][] {x.clone()}, s, 100, () -> {}))
        .hasMessage("the marginal field needs finite points, but row 135 of x has inf in column 0");
    x[35] = 1e200;
    assertThatThrownBy(() -> field.evaluate(x, 40, new double[][] {x.clone()}, s, 100, () -> {}))
        .hasMessage("row 135 of x lies too far from all data for any weight");
  }

  private static void agrees(
      MarginalModel model, Function<double[], ClosedForm> closed, List<MarginalMember> members) {
    Matrix x = Clouds.normal(50, 2, 0, 1, 3);
    for (int lanes : new int[] {1, 7, 32, 50}) {
      Matrix rows = x.selectRows(x.rows() - lanes, x.rows());
      List<Matrix> panels = evaluated(model, rows, members);
      for (int row = 0; row < lanes; row++) {
        for (int k = 0; k < panels.size(); k++) {
          assertThat(panels.get(k).row(row))
              .as("%s of row %d of %d", members.get(k), row, lanes)
              .containsExactly(alone(model, rows.selectRows(row, row + 1), members.get(k)))
              .usingComparatorWithPrecision(ERROR)
              .containsExactly(closed.apply(rows.row(row)).value(members.get(k)));
        }
      }
    }
  }

  private static double[] alone(MarginalModel model, Matrix row, MarginalMember member) {
    return member.of(model.at(row, TIME)).values();
  }

  /** All members in one call, each row by row. */
  private static List<Matrix> evaluated(
      MarginalModel model, Matrix rows, List<MarginalMember> members) {
    int lanes = rows.rows();
    double[][] results =
        members.stream()
            .map(member -> new double[alone(model, rows.selectRows(0, 1), member).length * lanes])
            .toArray(double[][]::new);
    PanelField field = model.panelField(members, TIME).orElseThrow();
    double[] s = new double[field.scratch(lanes)];
    field.evaluate(rows.transposed().values(), lanes, results, s, 0, () -> {});
    return Stream.of(results)
        .map(panel -> Matrix.of(panel.length / lanes, lanes, panel).transposed())
        .toList();
  }

  @Test
  void aTimeWithoutAFieldIsRefusedBeforeAnySample() {
    PointModel model =
        new PointModel(GaussianPaths.vpLinear(), Points.of(Matrix.columnVector(0, 1)), workers);
    assertThatThrownBy(() -> model.panelField(List.of(MarginalMember.SCORE), 0))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0411"));
    assertThatThrownBy(() -> model.panelField(List.of(MarginalMember.SCORE), 2))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0410"));
  }
}
