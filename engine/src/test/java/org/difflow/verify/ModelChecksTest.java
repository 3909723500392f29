package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.golden.Bridges;
import org.difflow.golden.GaussianPaths;
import org.difflow.model.BridgeModel;
import org.difflow.model.MarginalField;
import org.difflow.model.MarginalModel;
import org.difflow.model.MixtureModel;
import org.difflow.model.PointModel;
import org.difflow.parallel.Alone;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelChecksTest {

  static Stream<MarginalModel> models() {
    Points square = Points.of(Matrix.of(4, 2, new double[] {0, 0, 1, 0, 0, 1, 1, 1}));
    Points line = Points.of(Matrix.columnVector(-1, 0.5, 2));
    return Stream.of(
        points(GaussianPaths.vpLinear(), square),
        points(GaussianPaths.optimalTransport(), square),
        points(GaussianPaths.edm(), line),
        MixtureModel.of(
            GaussianPaths.vpCosine(),
            new Normal(Matrix.rowVector(1, -2, 0), Matrix.rowVector(0.5, 2, 1)),
            Alone.WORKERS),
        bridge(Bridges.rectified(Normal.of(1, 0.5)), square),
        bridge(Bridges.brownian("0.5", DataEnd.LOWER, line), line));
  }

  private static MarginalModel bridge(ConditionalPath path, Points data) {
    return BridgeModel.of(path, (BridgeLaw) path.law(), data, Alone.WORKERS);
  }

  private static MarginalModel points(ConditionalPath path, Points data) {
    return new PointModel(path, data, Alone.WORKERS);
  }

  @ParameterizedTest
  @MethodSource("models")
  void fieldsOfModelsAgreeWithTheirDensity(MarginalModel model) {
    assertThat(Verifier.verify(model).checks())
        .extracting(Check::outcome)
        .containsExactly(Outcome.CHECKED, Outcome.CHECKED, Outcome.CHECKED);
  }

  @ParameterizedTest
  @MethodSource("models")
  void fieldsThatAreOffByOnePerMilleAreRefuted(MarginalModel model) {
    UnaryOperator<Matrix> off = value -> Broadcast.map(value, v -> 1.001 * v);
    UnaryOperator<Matrix> right = value -> value;

    assertThat(failures(new Distorted(model, off, right, right)))
        .contains("divergence of velocity");
    assertThat(failures(new Distorted(model, right, off, right)))
        .containsExactly("score is grad log density");
    assertThat(failures(new Distorted(model, off, right, off)))
        .containsExactly("marginal continuity equation");
  }

  private static List<String> failures(MarginalModel model) {
    return Verifier.verify(model).checks().stream().filter(Check::failed).map(Check::name).toList();
  }

  /** A model whose velocity, score and divergence are changed. */
  private record Distorted(
      MarginalModel right,
      UnaryOperator<Matrix> velocity,
      UnaryOperator<Matrix> score,
      UnaryOperator<Matrix> divergence)
      implements MarginalModel {

    @Override
    public ConditionalPath path() {
      return right.path();
    }

    @Override
    public ConditionalPath givenData() {
      return right.givenData();
    }

    @Override
    public int dimension() {
      return right.dimension();
    }

    @Override
    public Distribution data() {
      return right.data();
    }

    @Override
    public MarginalField at(Matrix x, Matrix time) {
      return new Field(right.at(x, time), this);
    }
  }

  private record Field(MarginalField right, Distorted by) implements MarginalField {
    @Override
    public Matrix velocity() {
      return by.velocity().apply(right.velocity());
    }

    @Override
    public Matrix score() {
      return by.score().apply(right.score());
    }

    @Override
    public Matrix denoiser() {
      return right.denoiser();
    }

    @Override
    public Matrix eps() {
      return right.eps();
    }

    @Override
    public Matrix density() {
      return right.density();
    }

    @Override
    public Matrix logdensity() {
      return right.logdensity();
    }

    @Override
    public Matrix divergence() {
      return by.divergence().apply(right.divergence());
    }

    @Override
    public Matrix weights() {
      return right.weights();
    }
  }
}
