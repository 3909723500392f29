package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
  void gridsLeaveThePriorEndOnlyForAMemberThatIsSingularThere() {
    Ends ends = Ends.of(GaussianPaths.path("CondOT", "1 - t", "t", DataEnd.LOWER));

    assertThat(ends.start(List.of(Member.VELOCITY, Member.SCORE))).isEqualTo(1);
    assertThat(ends.start(List.of(Member.VELOCITY, Member.DRIFT))).isEqualTo(0.999);
    assertThat(ends.start()).isEqualTo(1);
  }
}
