package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.difflow.kernel.Norm;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/** What a step may hold: carries, conditions per sample, loops and coordinates. */
class StepTest {
  private static final double[][] POINTS = {{1, 2}, {-1, 0.5}, {0, -1}};

  private static final String DATA = "points(" + Printed.matrix(POINTS) + ")";

  private static final int STARTS = 40;

  private static final Schedule PATH = Schedule.rectified();

  private static final EmpiricalField FIELD = EmpiricalField.of(PATH, POINTS);

  @Test
  void aCarryHoldsWhatTheStepBeforeLeftInIt() {
    Trajectories run = run("", "adams2(20)");
    assertThat(run.deviation(start -> adams(start, run.times(), 1.5)))
        .isLessThan(TrajectoryTest.TOLERANCE);
    assertThat(run.deviation(start -> adams(start, run.times(), 1.4))).isGreaterThan(1e-3);
    assertThat(run.deviation(Method.EULER, FIELD)).isGreaterThan(1e-3);
  }

  /** The slope is {@code weight} of the new velocity and the rest of the one before. */
  private static double[][] adams(double[] start, double[] times, double weight) {
    double[][] states = new double[times.length][];
    states[0] = start;
    double[] before = FIELD.velocity(start, times[0]);
    for (int k = 1; k < times.length; k++) {
      double h = times[k] - times[k - 1];
      double[] now = FIELD.velocity(states[k - 1], times[k - 1]);
      states[k] =
          Method.move(Method.move(states[k - 1], weight * h, now), (1 - weight) * h, before);
      before = now;
    }
    return states;
  }

  @Test
  void aCarryBeginsAnewForEveryRunAndEveryTile() {
    // 40,000 samples in two dimensions are two tiles.
    assertThat(
            Printed.by(
                PATH.declaration()
                    + """
                    let model = P on %s
                    let many = sample(model, 40_000, with = adams2(3), seed = 2)
                    let start = sample(model, 40_000, with = own(1), seed = 2)
                    let again = sample(model, with = adams2(3), start = [start.points[39_999]])
                    sampler own(steps) { grid linear(steps)
                      step(x, s, t) { x } }
                    print(many.points[39_999])
                    print(again.points)
                    """
                        .formatted(DATA)))
        .satisfies(lines -> assertThat(lines.get(0)).containsExactly(lines.get(1)));
  }

  @Test
  void aConditionOnXChoosesForEachSample() {
    String step = "if norm(x) > 1.02 then 0.5*x else x + (t - s)*[1, 2]";
    assertSteps(step, x -> Math.hypot(x[0], x[1]) > 1.02 ? scaled(0.5, x) : moved(x));
  }

  /**
   * Inside the range, members of the path are part of the step; outside steps they are matrices.
   */
  @Test
  void membersOfThePathAreThoseOutsideOfSteps() {
    String script =
        Schedule.vpLinear().declaration()
            + """
            let model = P on points([[1, 2], [-1, 0.5]])
            let x = [[0.3, -1], [2, 0.25], [0, 4]]
            sampler own(steps) { grid linear(steps)
              step(x, s, t) { x + (t - s)*(drift(x, s) + P.score(x, s, [1, 1])) } }
            let moved = sample(model, start = x, with = own(grid = [0.6, 0.4])).points
            print(max(abs(moved - (x - 0.2*(P.drift(x, 0.6) + P.score(x, 0.6, [1, 1]))))) < 1e-12)
            print(max(abs(moved - (x - 0.2*P.drift(x, 0.6)))) < 1e-12)
            """;
    assertThat(Scripts.output(script)).isEqualTo("true\nfalse\n");
  }

  @Test
  void numbersThatAllSamplesShareMaySitWhereOneForEachIsWanted() {
    assertSteps("[1, 2]*norm(x)^0", x -> new double[] {1, 2});
    assertSteps("x*dot(x, norm(x)^0)", x -> scaled(x[0] + x[1], x));
    assertSteps("x*dot(x, 0.5)", x -> scaled((x[0] + x[1]) / 2, x));
    assertSteps("x*norm(x)^s", x -> scaled(Norm.of(x), x));
  }

  /** What a step of long ago was computed from is not looked at again. */
  @Test
  void sampleThatIsLostLateIsBlamedOnItsOwnStep() {
    String script =
        PATH.declaration()
            + """
            let model = P on points([[1, 2], [-1, 0.5]])
            sampler own(steps) { grid linear(steps)
              carry turn = 0
              step(x, s, t) {
                turn = turn + 1
                let harmless = if norm(x) > 1e9 then x/0 else x
                harmless/(if turn == 300 then norm(x)*0 else 1)
              } }
            print(sample(model, 3, with = own(400)).points)
            """;
    assertThat(Scripts.run(script, Map.of()).error())
        .contains("E0616")
        .containsPattern("first in `-?[0-9.]+/-?0`");
  }

  @Test
  void conditionsOnXMayBeJoined() {
    String step =
        "if x[0] > 0 and not (x[1] > 0) or norm(x) < 0.52 then 0.5*x else x + (t - s)*[1, 2]";
    assertSteps(
        step,
        x -> x[0] > 0 && !(x[1] > 0) || Math.hypot(x[0], x[1]) < 0.52 ? scaled(0.5, x) : moved(x));
  }

  @Test
  void aBranchNotChosenMayBeNotFinite() {
    String step = "if x[0] > 0 then sqrt(x[0])*x else 2*x";
    assertSteps(step, x -> scaled(x[0] > 0 ? Math.sqrt(x[0]) : 2, x));
  }

  @Test
  void coordinatesMakeVectors() {
    assertSteps("[-x[1], x[0]]", x -> new double[] {-x[1], x[0]});
    assertSteps("[3, x[0] + s]", x -> new double[] {3, x[0] + 1});
    assertSteps("x[[1, 0]]", x -> new double[] {x[1], x[0]});
    assertSteps("[k*v for k in 1..2]".replace("v", "x[0]"), x -> new double[] {x[0], 2 * x[0]});
  }

  @Test
  void aConditionPerCoordinateIsRefused() {
    assertThat(Scripts.error(script("if x > 0 then x else -x"))).contains("E0304");
    assertThat(Scripts.error(script("if x[2] > 0 then x else -x"))).contains("E0310");
  }

  @Test
  void aStepThatGivesNoVectorPerSampleIsRefused() {
    assertThat(Scripts.error(script("norm(x)"))).contains("E0615");
    assertThat(Scripts.error(script("[x[0], 1, 2]"))).contains("E0615");
    assertThat(Scripts.error(script("x/0"))).contains("E0616");
  }

  @Test
  void aCarryMayHoldAHistory() {
    String history =
        """
        sampler history(steps) {
          grid linear(steps)
          carry past = [none, none]
          step(x, s, t) {
            let v = velocity(x, s)
            let slope = if past[1] == none then v else (3*v - past[0])/2 + 0*past[1]
            past = [v, past[0]]
            x + (t - s)*slope
          }
        }
        """;
    Trajectories run = run(history, "history(6)");
    Trajectories euler = run("", "euler(6)");
    assertThat(run.rows().subList(0, 3 * STARTS))
        .usingRecursiveComparison()
        .isEqualTo(euler.rows().subList(0, 3 * STARTS));
    assertThat(run.deviation(Method.EULER, FIELD)).isGreaterThan(1e-3);
  }

  @Test
  void asManyStartsAsSamplesAreNeeded() {
    String sample =
        PATH.declaration()
            + "print(sample(P on "
            + DATA
            + ", %d, with = euler(2), start = [[1, 2], [3, 4]]).nfe)";
    assertThat(Printed.number(sample.formatted(2))).isEqualTo(2);
    assertThat(Scripts.error(sample.formatted(3))).contains("E0618");
  }

  private static double[] scaled(double factor, double[] x) {
    return new double[] {factor * x[0], factor * x[1]};
  }

  /** The one step goes from 1 to 1/2. */
  private static double[] moved(double[] x) {
    return new double[] {x[0] - 0.5, x[1] - 1};
  }

  /** One step does {@code expected} to each of many samples, to the last bit. */
  private static void assertSteps(String step, UnaryOperator<double[]> expected) {
    Trajectories run = run(sampler(step), "own()");
    assertThat(run.deviation(start -> new double[][] {start, expected.apply(start)})).isZero();
  }

  private static String sampler(String step) {
    return "sampler own() {\n  grid [1, 0.5]\n  step(x, s, t) { " + step + " }\n}\n";
  }

  private static String script(String step) {
    return PATH.declaration()
        + sampler(step)
        + "print(sample(P on "
        + DATA
        + ", 3, with = own()).points)";
  }

  private static Trajectories run(String declarations, String sampler) {
    return Trajectories.of(PATH.declaration() + declarations, DATA, sampler, starts());
  }

  /** Samples in all quadrants, inside and outside the unit circle. */
  private static double[][] starts() {
    double[][] starts = new double[STARTS][];
    for (int i = 0; i < starts.length; i++) {
      double radius = 0.05 * (i + 1);
      starts[i] = new double[] {radius * Math.cos(2.4 * i), radius * Math.sin(2.4 * i)};
    }
    return starts;
  }
}
