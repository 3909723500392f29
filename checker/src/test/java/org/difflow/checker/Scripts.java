package org.difflow.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;

/** Reads, checks and shows the scripts of the tests. */
final class Scripts {
  private Scripts() {}

  /** A text without text errors. */
  static Script read(String name, String text) {
    ParseResult<Script> result = ScriptParser.parse(new SourceText(name, text));
    assertThat(result.diagnostics()).as(name).isEmpty();
    return result.tree();
  }

  static String resource(String name) {
    try (InputStream stream = Scripts.class.getResourceAsStream("/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static CheckedScript check(String text) {
    return Checker.check(read("test.diff", text), library());
  }

  /** A small standard library. */
  static Environment library() {
    String name = "stdlib/samplers.diff";
    CheckedScript library = Checker.check(read(name, resource(name)));
    assertThat(library.diagnostics()).isEmpty();
    return Environment.empty().with(library);
  }

  /** The diagnostics as a user sees them. */
  static String rendered(List<Diagnostic> found) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(found);
    return TextRenderer.plain().render(diagnostics);
  }
}
