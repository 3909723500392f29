package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Lexeme.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexemeTest {
  private static final String LETTERS = "ab1. \t\n\r;\"\\{}()[]#+-*=<>.,:'~²₁−σ𝜎@";

  @Test
  void piecesTogetherAreTheText() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      String text = garbage(random);
      assertThat(joined(text)).isEqualTo(text);
    }
  }

  static Stream<String> ofEveryKind() {
    return Stream.of(
        "",
        "\r\n # a\r## b\n;",
        "let s = \"{x:.3} \\n {f(\"{y}\")}\"\t",
        "(x) => -x[0]'.b",
        "path P {\n}");
  }

  @ParameterizedTest
  @MethodSource("ofEveryKind")
  void piecesOfScriptsTogetherAreTheScript(String text) {
    assertThat(joined(text)).isEqualTo(text);
  }

  @Test
  void partsComeFromTheGrammar() {
    assertThat(ScriptParser.lexemes(new SourceText("test", "a - -b(c)[0]\n(\n(d))")).tree())
        .filteredOn(lexeme -> lexeme.kind() != Kind.WORD)
        .extracting(Lexeme::kind)
        .containsExactly(
            Kind.BLANK,
            Kind.INFIX,
            Kind.BLANK,
            Kind.PREFIX,
            Kind.OPEN_ARGUMENTS,
            Kind.CLOSE,
            Kind.OPEN_ARGUMENTS,
            Kind.CLOSE,
            Kind.LINE_END,
            Kind.OPEN,
            Kind.BLANK,
            Kind.OPEN,
            Kind.CLOSE,
            Kind.CLOSE);
  }

  private static String garbage(Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(i -> Character.toString(letters[random.nextInt(letters.length)]))
        .collect(Collectors.joining());
  }

  private static String joined(String text) {
    return ScriptParser.lexemes(new SourceText("test", text)).tree().stream()
        .map(Lexeme::text)
        .collect(Collectors.joining());
  }
}
