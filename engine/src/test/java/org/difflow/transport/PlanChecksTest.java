package org.difflow.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.analysis.Coupling;
import org.difflow.analysis.Move;
import org.difflow.analysis.OptimalPlan;
import org.difflow.analysis.WeightedPoints;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.verify.Check;
import org.difflow.verify.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanChecksTest {
  private static final Matrix SOURCE = Normal.of(0, 1).sample(50, 2, 1);
  private static final Matrix TARGET = Normal.of(1, 2).sample(50, 2, 2);

  private static OptimalPlan plan(int order) {
    return OptimalPlan.between(
        WeightedPoints.uniform(SOURCE), WeightedPoints.uniform(TARGET), order, () -> {});
  }

  private static List<String> failed(Report report) {
    return report.checks().stream().filter(Check::failed).map(Check::name).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anOptimalPlanPassesAll(int order) {
    Report report = PlanChecks.of(plan(order));
    assertThat(failed(report)).isEmpty();
    assertThat(report.checks()).hasSize(order == 1 ? 6 : 5);
  }

  /** Rows in order: a coupling of the same masses that knows nothing of the distances. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anyOtherCouplingOfTheMassesIsRefuted(int order) {
    List<Move> moves = IntStream.range(0, 50).mapToObj(i -> new Move(i, i, 0.02)).toList();
    Report report = PlanChecks.of(plan(order), new Coupling(SOURCE, TARGET, moves));
    assertThat(failed(report))
        .containsExactly(
            "f(x) + g(y) = cost where mass moves",
            "duality gap is 0",
            "no two moves are cheaper crossed over");
  }

  @Test
  void aPlanOfOtherMassesIsRefuted() {
    OptimalPlan plan = plan(2);
    List<Move> moves = plan.coupling().moves().subList(1, 50);
    Report report = PlanChecks.of(plan, new Coupling(SOURCE, TARGET, moves));
    assertThat(failed(report)).contains("marginals are the given masses");
  }

  @Test
  void pointsThatStayWhereTheyAreCostNothing() {
    WeightedPoints points = WeightedPoints.uniform(SOURCE);
    OptimalPlan plan = OptimalPlan.between(points, points, 2, () -> {});
    assertThat(plan.distance()).isZero();
    assertThat(PlanChecks.of(plan).failed()).isFalse();
  }
}
