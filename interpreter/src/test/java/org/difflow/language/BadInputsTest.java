package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a hostile user types, an expression per line of {@code bad-inputs.txt}: each is refused by
 * an error of the language, with its code and place.
 */
class BadInputsTest {
  private static final String SETUP =
      """
      path P(s = 0.01) {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - (1 - s)*t
      }
      let m = P on points([[-1, 0], [2, 0]])
      """;

  private static final Pattern ERROR =
      Pattern.compile("(?s)error\\[E0[0-7]\\d\\d\\]: .*\\n +--> test\\.diff:\\d+:\\d+\\n.*");

  private static final Pattern LIMIT =
      Pattern.compile("(?s)error\\[(E09\\d\\d|E0012)\\]: .*\\n +--> test\\.diff:\\d+:\\d+\\n.*");

  static List<String> expressions() throws IOException, URISyntaxException {
    return Files.readAllLines(Path.of(BadInputsTest.class.getResource("/bad-inputs.txt").toURI()));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void badInputNeverGivesAStackTrace(String expression) {
    assertThat(Scripts.error(SETUP + "print(" + expression + ")"))
        .satisfiesAnyOf(
            message -> assertThat(message).matches(ERROR),
            message -> assertThat(message).matches(LIMIT))
        .doesNotContain("Exception", "\tat ");
  }

  static Stream<String> deepScripts() {
    return Stream.of(
        "(".repeat(2000) + "1" + ")".repeat(2000),
        "[".repeat(2000) + "]".repeat(2000),
        "-".repeat(3000) + "1");
  }

  @ParameterizedTest
  @MethodSource("deepScripts")
  void nestingHasALimitWithItsPlace(String expression) {
    assertThat(Scripts.error("print(" + expression + ")")).matches(LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn f(n) = f(n + 1)\nf(0)",
        "fn f(n) = g(n)\nfn g(n) = f(n)\nf(0)",
        "path P {\n  time t in [0, 1], data at 1\n  mu(t) = sigma(t)\n  sigma(t) = mu(t)\n}\n"
            + "print(P.mu(0.5))",
      })
  void recursionHasALimitWithItsPlace(String script) {
    assertThat(Scripts.error(script)).matches(LIMIT);
  }

  @Test
  void longScriptsRun() {
    String lets =
        IntStream.range(1, 10_000)
            .mapToObj(i -> "let v%d = v%d + 1\n".formatted(i, i - 1))
            .collect(Collectors.joining());
    assertThat(Scripts.output("let v0 = 0\n" + lets + "print(v9999)")).isEqualTo("9999\n");
  }
}
