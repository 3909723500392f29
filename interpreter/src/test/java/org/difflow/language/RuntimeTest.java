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

  @Test
  void theEngineCompiles() {
    try (Engine engine = Engine.create()) {
      assertThat(engine.getImplementationName()).isNotEqualTo("Interpreted");
    }
  }

  @Test
  void hotCodeIsCompiledWithoutBailouts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = compiling(out)) {
      context.eval("difflow", HOT);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("true\n");
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
