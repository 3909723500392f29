package org.difflow.syntax.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.DifflowLexer;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
  /** All scripts of the project that can be read: examples, library, tests. */
  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().endsWith(".diff") && !file.toString().contains("target"))
          .filter(file -> !ScriptParser.parse(text(file)).hasErrors())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptsOfTheProjectKeepWhatTheySay(Path file) {
    SourceText source = text(file);
    assertOnlyTheLayoutChanges(source, ScriptParser.parse(source).tree());
  }

  @Test
  void randomTreesSurviveBeingWrittenReadAndLaidOut() {
    LongStream.range(0, 1_000).forEach(FormatterTest::assertTreeSurvives);
  }

  private static void assertTreeSurvives(long seed) {
    Script grown = RandomTree.of(seed);
    SourceText written = new SourceText("seed " + seed, TreeText.of(grown, seed));
    ParseResult<Script> read = ScriptParser.parse(written);
    assertThat(read.diagnostics()).as(written.text()).isEmpty();
    assertThat(Structure.of(read.tree())).as(written.text()).isEqualTo(Structure.of(grown));
    assertOnlyTheLayoutChanges(written, grown);
  }

  private static void assertOnlyTheLayoutChanges(SourceText source, Script tree) {
    SourceText formatted = formatted(source);
    String both = source.text() + "\n---- is laid out as\n" + formatted.text();
    ParseResult<Script> read = ScriptParser.parse(formatted);
    assertThat(read.diagnostics()).as(both).isEmpty();
    assertThat(Structure.of(read.tree())).as(both).isEqualTo(Structure.of(tree));
    assertThat(comments(formatted)).as(both).isEqualTo(comments(source));
    assertThat(formatted(formatted).text()).as(both).isEqualTo(formatted.text());
  }

  private static SourceText formatted(SourceText source) {
    return new SourceText(source.name(), Formatter.format(source).tree());
  }

  private static List<String> comments(SourceText source) {
    return new DifflowLexer(CharStreams.fromString(source.text()))
        .getAllTokens().stream()
            .filter(token -> token.getChannel() == DifflowLexer.COMMENTS)
            .map(token -> token.getText().strip())
            .toList();
  }

  private static SourceText text(Path file) {
    try {
      return new SourceText(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
