package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void textComesThrough() {
    ParseResult<SourceText> result = decode("let σ = 𝜎".getBytes(StandardCharsets.UTF_8));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.tree().text()).isEqualTo("let σ = 𝜎");
  }

  @Test
  void byteOrderMarkIsNoText() {
    assertThat(decode("\uFEFFlet x = 1".getBytes(StandardCharsets.UTF_8)).tree().text())
        .isEqualTo("let x = 1");
  }

  @Test
  void badByteIsNamedWithItsPlace() {
    byte[] latin =
        "let ψ = 1\nlet x = 2 # caf\u00E9\n"
            .replace('ψ', 'p')
            .getBytes(StandardCharsets.ISO_8859_1);
    Diagnostic diagnostic = decode(latin).diagnostics().getFirst();
    assertThat(TextRenderer.plain().render(diagnostic))
        .isEqualTo(
            """
            error[E0001]: this file is not UTF-8 text: the byte 0xE9 cannot stand here
              --> test.diff:2:16
               |
             2 | let x = 2 # caf\uFFFD
               |                ^
               = help: save the file as UTF-8
            """);
  }

  @Test
  void cutCharacterAtTheEndIsNamedToo() {
    byte[] cut = {'x', (byte) 0xCF};
    assertThat(decode(cut).diagnostics())
        .singleElement()
        .extracting(diagnostic -> diagnostic.primary().orElseThrow().position().toString())
        .isEqualTo("1:2");
  }

  private static ParseResult<SourceText> decode(byte[] bytes) {
    return Utf8.decode("test.diff", bytes);
  }
}
