package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.diagnostic.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "let y =\n 1",
        "let y = (\n1\n)",
        "let y = f(\n\n1,\n2\n)",
        "let y = 1 +\n# why\n\n2",
        "let y = [1,\n2]",
        "let y = x =>\n x",
        "let y = a on\nb",
        "let y = not\na",
        "let y = 0..\n2",
        "let y = a and\nb",
        "let y = if a\nthen b\n\nelse c",
        "let y = a ==\nb",
        "let y = a^\n2"
      })
  void statementGoesOnOverBlankNewlines(String text) {
    assertThat(read(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let x = 1\nlet y = 2",
        "let x = 1; let y = 2",
        "f(x)\n(y)",
        "f(x)\n[y]",
        "x\n-y",
        "x\n'a'"
      })
  void newlineEndsAStatement(String text) {
    assertThat(
            ScriptParser.parse(source(text)).tree().statements().size()
                + ScriptParser.parse(source(text)).diagnostics().size())
        .isEqualTo(2);
  }

  @Test
  void innermostBracketDecides() {
    assertThat(read("let f = g(x => {\n let y = 1\n y + (\n2)\n})"))
        .singleElement()
        .isEqualTo("let f = g((x => {let y = 1; (y + 2)}))");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "\n\na\n\n;;b\n", "a # c\nb", ";a;b;"})
  void everyLineEndCounts(String text) {
    assertThat(read(text)).containsExactly("a", "b");
  }

  @Test
  void elseMayStandOnItsOwnLine() {
    assertThat(read("if a { b }\n# otherwise\nelse { c }\nd"))
        .containsExactly("(if a then {b} else {c})", "d");
  }

  @Test
  void emptyTextIsAScript() {
    assertThat(read("")).isEmpty();
    assertThat(read("# only a comment")).isEmpty();
  }

  private static List<String> read(String text) {
    ParseResult<Script> result = ScriptParser.parse(source(text));
    assertThat(result.diagnostics()).isEmpty();
    return result.tree().statements().stream().map(Shape::of).toList();
  }

  private static SourceText source(String text) {
    return new SourceText("test", text);
  }
}
