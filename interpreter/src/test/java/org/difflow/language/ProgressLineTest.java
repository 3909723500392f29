package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.difflow.sampling.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
  private static final String MODEL =
      "path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - t }\n";

  /** A run of a few milliseconds. */
  @ParameterizedTest
  @CsvSource({"NONE, false", "LINES, false", "IN_PLACE, true"})
  void aRunThatIsOverAtOnceLeavesNoLine(String style, boolean shown) {
    assertThat(notes(2, style).contains("sampling")).isEqualTo(shown);
  }

  /** 4,000,000 samples in two steps that take three seconds, told four times. */
  @Test
  void aLongRunEndsWithALineThatSaysSo() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ProgressLine line = new ProgressLine(new PrintStream(written), ProgressStyle.LINES)) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        Duration elapsed = Duration.ofMillis(750L * quarter);
        line.report(new Progress(4_000_000, 2, 2_000_000L * quarter, elapsed));
      }
    }
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("sampling "))
        .last()
        .asString()
        .startsWith("sampling 100 %  4000000 of 4000000 samples");
  }

  private static String notes(int n, String style) {
    String script = "print(sample(P on points([0]), n = %d, with = euler(2)).points[0])";
    Map<String, String> options = Map.of("difflow.Progress", style);
    return Scripts.run(MODEL + script.formatted(n), options).notes();
  }
}
