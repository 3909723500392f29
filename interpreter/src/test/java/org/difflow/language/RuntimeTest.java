package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** The tests of this module run on the optimising runtime; without it they would prove less. */
class RuntimeTest {
  private static final String HOT =
      """
      fn work(n) = sum([sin(k)*k + k^2/3 for k in 1..n])
      for round in 1..400 {
        if work(50) < 0 { print("never") }
      }
      print(work(3) > 0)
      """;

  /** A sampler with a carry, a loop, noise and a condition per sample, run for 300 steps. */
  private static final String SAMPLING =
      SamplingScripts.STRAIGHT_LINES
          + """
          sampler wander(steps) {
            grid linear(steps)
            carry before = none
            step(x, s, t) {
              let v = velocity(x, s)
              let slope = if before == none then v else (3*v - before)/2
              before = v
              let kicks = [0.001*noise() for k in 0..2]
              let moved = x + (t - s)*slope + (if norm(x) > 1 then kicks[0] else kicks[1])
              moved + 0*sum(x)
            }
          }
          print(norm(sample(model, n = 50, with = wander(300)).points[0]) < 10)
          """;

  @Test
  void theEngineCompiles() {
    try (Engine engine = Engine.create()) {
      assertThat(engine.getImplementationName()).isNotEqualTo("Interpreted");
    }
  }

  @Test
  void hotCodeIsCompiledWithoutBailouts() {
    assertThat(compiled(HOT)).isEqualTo("true\n");
  }

  @Test
  void samplingLoopsAreCompiledWithoutBailouts() {
    assertThat(compiled(SAMPLING)).isEqualTo(SamplingScripts.STRAIGHT_LINES_OUTPUT + "true\n");
  }

  private static String compiled(String script) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = compiling(out)) {
      context.eval("difflow", script);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Context compiling(ByteArrayOutputStream out) {
    return Context.newBuilder("difflow")
        .allowExperimentalOptions(true)
        .option("engine.CompilationFailureAction", "Throw")
        .option("engine.BackgroundCompilation", "false")
        .option("engine.SingleTierCompilationThreshold", "20")
        .option("engine.MultiTier", "false")
        .out(out)
        .build();
  }
}
