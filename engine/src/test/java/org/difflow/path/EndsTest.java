package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.difflow.golden.GaussianPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndsTest {

  static Stream<ConditionalPath> pathsThatReachTheirData() {
    return Stream.of(
        GaussianPaths.vpLinear(),
        GaussianPaths.vpCosine(),
        GaussianPaths.edm(),
        GaussianPaths.trigonometric(),
        GaussianPaths.path("VE sqrt", "1", "sqrt(t)", DataEnd.LOWER));
  }

  @ParameterizedTest
  @MethodSource("pathsThatReachTheirData")
  void samplersStopShortOfAPointwiseDataEnd(ConditionalPath path) {
    Ends ends = Ends.of(path);

    assertThat(ends.singular(Member.VELOCITY, End.DATA)).isTrue();
    assertThat(Math.abs(ends.finish() - path.interval().at(End.DATA)))
        .isCloseTo(1e-3, within(1e-15));
  }

  static Stream<ConditionalPath> pathsWithASmallestSigma() {
    return Stream.of(
        GaussianPaths.veGeometric(),
        GaussianPaths.optimalTransport(),
        GaussianPaths.path("Tiny", "t", "1 - (1 - 1/1000000)*t", DataEnd.UPPER));
  }

  @ParameterizedTest
  @MethodSource("pathsWithASmallestSigma")
  void samplersReachADataEndThatIsBlurred(ConditionalPath path) {
    assertThat(Ends.of(path).finish()).isEqualTo(path.interval().at(End.DATA));
  }

  @Test
  void aDeclaredStopCounts() {
    ConditionalPath edm = GaussianPaths.edm();
    TimeRange range =
        new TimeRange(
            edm.range().lower(),
            edm.range().upper(),
            DataEnd.LOWER,
            OptionalDouble.of(0.25),
            false);
    ConditionalPath path =
        new ConditionalPath(PathDeclaration.of("EDM", edm.time(), range, edm.law()));

    assertThat(Ends.of(path).finish()).isEqualTo(0.25);
  }

  @Test
  void onlySomeMembersAreSingularWhereNothingIsLeftOfTheData() {
    Ends ends = Ends.of(GaussianPaths.path("CondOT", "1 - t", "t", DataEnd.LOWER));

    assertThat(ends.singular(Member.VELOCITY, End.PRIOR)).isFalse();
    assertThat(ends.singular(Member.SCORE, End.PRIOR)).isFalse();
    assertThat(ends.singular(Member.DRIFT, End.PRIOR)).isTrue();
    assertThat(ends.start()).isEqualTo(1);
    assertThat(ends.startInside()).isEqualTo(0.999);
  }

  @Test
  void aPredictionOfTheNoiseSaysNothingOfDataThatIsGone() {
    ConditionalPath path = GaussianPaths.path("CondOT", "1 - t", "t", DataEnd.LOWER);
    GaussianPredictions predictions = path.predictions(Member.CONVERT);

    assertThat(
            singular(path, predictions.convert(Prediction.NOISE, Prediction.VELOCITY), End.PRIOR))
        .isTrue();
    assertThat(singular(path, predictions.convert(Prediction.DATA, Prediction.VELOCITY), End.PRIOR))
        .isFalse();
    assertThat(singular(path, predictions.convert(Prediction.DATA, Prediction.VELOCITY), End.DATA))
        .isTrue();
  }

  private static boolean singular(ConditionalPath path, Formula conversion, End end) {
    return Ends.of(path).singular(conversion, end);
  }
}
