package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.RadialPaths;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;
import org.difflow.path.IsotropicLaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The panel form of a model has the bits of its matrix form, in panels of every width. */
class PanelFieldTest {
  private static final double TIME = 0.4;

  private final Workers workers = new Workers(2, () -> {});

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void pointsAnswerInPanelsWhatTheyAnswerInRows() {
    Points data = Points.weighted(Clouds.normal(37, 3, 0.5, 1, 1), Clouds.weights(37, 2));
    agrees(new PointModel(GaussianPaths.vpLinear(), data, workers), Clouds.normal(50, 3, 0, 1, 3));
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
    agrees(MixtureModel.of(GaussianPaths.vpLinear(), data), Clouds.normal(50, 2, 0, 1, 3));
  }

  @Test
  void pointsUnderAnIsotropicLawAnswerInPanelsWhatTheyAnswerInRows() {
    Points data = Points.weighted(Clouds.normal(70, 2, 0.5, 1, 1), Clouds.weights(70, 2));
    ConditionalPath path = RadialPaths.psi("1 - exp(-r/t)*(1 + r/t)");
    IsotropicLaw law = (IsotropicLaw) path.law();
    RadialPointModel model = new RadialPointModel(path, law, data, workers);
    agrees(model, Clouds.normal(50, 2, 0, 1, 3), withoutNoise());
  }

  private static List<MarginalMember> withoutNoise() {
    return Stream.of(MarginalMember.values())
        .filter(member -> member != MarginalMember.EPS)
        .toList();
  }

  @Test
  void samplesWithoutAnAnswerAreNamed() {
    MixtureModel model = MixtureModel.of(GaussianPaths.vpLinear(), Normal.of(0, 1));
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

  private static void agrees(MarginalModel model, Matrix x) {
    agrees(model, x, List.of(MarginalMember.values()));
  }

  private static void agrees(MarginalModel model, Matrix x, List<MarginalMember> members) {
    for (int lanes : new int[] {1, 7, 32, 50}) {
      Matrix rows = x.selectRows(x.rows() - lanes, x.rows());
      double[][] panels = evaluated(model, rows, members);
      for (MarginalMember member : members) {
        assertThat(panels[members.indexOf(member)])
            .as("%s in %d lanes", member, lanes)
            .containsExactly(member.of(model.at(rows, TIME)).transposed().values());
      }
    }
  }

  private static double[][] evaluated(
      MarginalModel model, Matrix rows, List<MarginalMember> members) {
    PanelField field = model.panelField(members, TIME).orElseThrow();
    double[][] results = new double[members.size()][];
    for (int k = 0; k < results.length; k++) {
      results[k] = new double[members.get(k).of(model.at(rows, TIME)).values().length];
    }
    double[] panel = rows.transposed().values();
    field.evaluate(
        panel, rows.rows(), results, new double[field.scratch(rows.rows())], 0, () -> {});
    return results;
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
