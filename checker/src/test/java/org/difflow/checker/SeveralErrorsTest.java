package org.difflow.checker;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.junit.jupiter.api.Test;

/** One run finds every error that is no consequence of another. */
class SeveralErrorsTest {
  /** Declarations that fail for one reason each. */
  private static final List<String> FAILING =
      List.of(
          "let a = (1",
          "let b = nothing",
          "path P { mu(t) = 1 }",
          "path Q(d = 1) { time t in [0, 1], data at 0; mu(t) = 1; sigma(t) = t }",
          "sampler s(n) { step(x, s, t) { x } }",
          "fn g(x) { path }",
          "let c = 2pi",
          "print(1).x = 2",
          "exp(1, 2, 3)",
          "1 + 1",
          "assert [1, 2",
          "print(\"open)");

  @Test
  void failingDeclarationsInOneFileAllShow() {
    List<String> alone = FAILING.stream().flatMap(SeveralErrorsTest::codes).toList();
    assertThat(alone).hasSizeGreaterThan(FAILING.size());
    assertThat(codes(String.join("\n", FAILING))).containsExactlyElementsOf(alone);
    assertThat(codes(String.join("\n", FAILING.reversed())).sorted())
        .containsExactlyElementsOf(alone.stream().sorted().toList());
  }

  @Test
  void whatFollowsFromABrokenTextIsNotSaid() {
    assertThat(
            codes(
                "path P(a {\n"
                    + " time t in [0, 1], data at 0\n"
                    + " mu(t) = 1\n"
                    + " sigma(t) = t }\n"
                    + "print(P.mu(0))"))
        .containsExactly("E0010");
    assertThat(codes("path P {\n time t in [0, 1] data at 0\n mu(t) = 1\n sigma(t) = t }"))
        .containsExactly("E0013");
    assertThat(codes("sampler s(n) {\n grid linear(n\n step(x, s, t) { x }\n}"))
        .containsExactly("E0010");
    assertThat(codes("let x = @\nprint(x)")).containsExactly("E0003");
    assertThat(codes("sym a >> 0\nprint(a)")).containsExactly("E0013");
  }

  @Test
  void tenThousandLinesAreCheckedQuickly() {
    String text =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "let x%d = sin(%d) + x%d".formatted(i, i, Math.max(0, i - 1)))
            .collect(joining("\n"));
    assertThat(codes(text)).containsExactly("E0104");
  }

  private static Stream<String> codes(String text) {
    return Checker.check(new SourceText("test.diff", text), StandardLibrary.environment())
        .diagnostics()
        .stream()
        .map(Diagnostic::code);
  }
}
