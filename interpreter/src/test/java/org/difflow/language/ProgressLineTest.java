package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

  @Test
  void aLongRunEndsWithALineThatSaysSo() {
    assertThat(notes(4_000_000, "LINES").lines().toList())
        .isNotEmpty()
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
