package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.syntax.Statement.Let;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
  private static final List<String> WORDS =
      List.of(
          "let ",
          "path ",
          "sampler ",
          "fn ",
          "if ",
          "then ",
          "else ",
          "for ",
          "in ",
          "time ",
          "step",
          "x",
          "σ",
          "2",
          "2t",
          "1e",
          ".5",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "\\",
          "\\q",
          ":",
          "=",
          "=>",
          "~",
          "+",
          "-",
          "*",
          "^",
          "<",
          "..",
          ".",
          ",",
          ";",
          "\n",
          "\r",
          "'",
          "not ",
          " on ",
          "return ",
          "#",
          "##",
          "²",
          "₁",
          "@",
          "−",
          "𝜎",
          "\uD800",
          "\u0000",
          "x²",
          "{x:",
          "import ");

  @Test
  void tenThousandLinesAreRead() {
    String text = lines(i -> "let x" + i + " = sin(" + i + "*t)^2");
    assertThat(parse(text).diagnostics()).isEmpty();
    assertThat(parse(text).tree().statements()).hasSize(10_000);
  }

  @Test
  void sumOfTenThousandTermsLeansToTheLeft() {
    String terms = IntStream.range(0, 10_000).mapToObj(i -> i + "*t^2").collect(joined(" + "));
    ParseResult<Script> result = parse("let s = " + terms);
    assertThat(result.diagnostics()).isEmpty();
    Expression sum = ((Let) result.tree().statements().getFirst()).value();
    int depth = 0;
    while (sum instanceof Expression.BinaryOperation two && two.operator() == BinaryOperator.ADD) {
      sum = two.left();
      depth++;
    }
    assertThat(depth).isEqualTo(9_999);
  }

  static Stream<String> deep() {
    return Stream.of(
        nested("(", 1_001, ")"),
        nested("[", 1_001, "]"),
        nested("f(", 1_001, ")"),
        nested("-", 1_001, ""),
        nested("not ", 1_001, ""),
        nested("2^", 1_001, ""),
        nested("x => ", 1_001, ""),
        nested("if a then b else ", 1_001, ""),
        nested("\"{", 1_001, "}\""),
        "(".repeat(1_001),
        "(-".repeat(100_000),
        "{".repeat(100_000));
  }

  static Stream<String> bearable() {
    return Stream.of(
        nested("(", 1_000, ")"),
        nested("[", 900, "]"),
        nested("f(", 900, ")"),
        nested("-(", 900, ")"),
        nested("2^(", 900, ")"),
        nested("(x => ", 900, ")"),
        nested("\"{", 900, "}\""),
        nested("2^-", 400, ""));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void tooDeepNestingIsRefusedByACounter(String expression) {
    assertThat(parse("let x = " + expression).diagnostics())
        .extracting(Diagnostic::code)
        .contains(SyntaxError.TOO_DEEP.code());
  }

  @ParameterizedTest
  @MethodSource("bearable")
  void nineHundredLevelsAreRead(String expression) {
    assertThat(parse("let x = " + expression).diagnostics()).isEmpty();
  }

  @Test
  void longFlatTextsAreNotDeep() {
    assertThat(parse("let x = " + "2^(3) - -".repeat(2_000) + "1").diagnostics()).isEmpty();
    assertThat(parse("let x = [" + "-1, ".repeat(2_000) + "]").diagnostics()).isEmpty();
    assertThat(parse(lines(i -> "if a { b } else { -c^2 }")).diagnostics()).isEmpty();
  }

  @Test
  void garbageNeverThrows() {
    Random random = new Random(20_26);
    for (int i = 0; i < 2_000; i++) {
      String text = garbage(random, 1 + random.nextInt(40));
      ParseResult<Script> result = parse(text);
      result.diagnostics().forEach(TextRenderer.plain()::render);
    }
  }

  @Test
  void cutScriptsNeverThrow() {
    String script =
        "path P(a = 1) {\n"
            + " time t in [0, 1], data at 0\n"
            + " mu(t) = \"{a:.3}\"\n"
            + "}\n"
            + "let f = (x, y) => { x[0]'.b }\n";
    for (int i = 0; i < script.length(); i++) {
      parse(script.substring(i)).diagnostics().forEach(TextRenderer.coloured()::render);
      parse(script.substring(0, i)).diagnostics().forEach(TextRenderer.plain()::render);
    }
  }

  private static String garbage(Random random, int length) {
    return random.ints(length, 0, WORDS.size()).mapToObj(WORDS::get).collect(joined(""));
  }

  private static String nested(String open, int times, String close) {
    return open.repeat(times) + "1" + close.repeat(times);
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.range(0, 10_000).mapToObj(line).collect(joined("\n"));
  }

  private static Collector<CharSequence, ?, String> joined(String separator) {
    return Collectors.joining(separator);
  }

  private static ParseResult<Script> parse(String text) {
    return ScriptParser.parse(new SourceText("test", text));
  }
}
