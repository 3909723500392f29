package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Run in a JVM of its own without a compiler for Truffle: everything works there too. */
@Tag("fallback-runtime")
class FallbackRuntimeTest {
  @Test
  void theEngineInterprets() {
    try (Engine engine =
        Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
      assertThat(engine.getImplementationName()).isEqualTo("Interpreted");
    }
  }

  @Test
  void scriptsRunTheSame() {
    assertThat(Scripts.output("print(1 + 2*3)")).isEqualTo("7\n");
    assertThat(Scripts.output(SamplingScripts.STRAIGHT_LINES))
        .isEqualTo(SamplingScripts.STRAIGHT_LINES_OUTPUT);
  }
}
