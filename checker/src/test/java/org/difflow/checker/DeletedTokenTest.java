package org.difflow.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Lexeme;
import org.difflow.syntax.Lexeme.Kind;
import org.difflow.syntax.ScriptParser;
import org.junit.jupiter.api.Test;

/** Scripts that are right but for one missing token: whatever it is, the check goes well. */
class DeletedTokenTest {
  private static final int DELETIONS = 2_000;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Test
  void everyMessageHasItsPlaceWhateverTokenIsMissing() throws IOException {
    List<List<Lexeme>> scripts = scripts().stream().map(DeletedTokenTest::pieces).toList();
    Random random = new Random(2_026);
    for (int i = 0; i < DELETIONS; i++) {
      SourceText text = withoutOneToken(scripts.get(i % scripts.size()), random);
      long start = System.nanoTime();
      List<Diagnostic> found = Checker.check(text, StandardLibrary.environment()).diagnostics();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text.text()).isLessThan(LONGEST);
      assertThat(found)
          .as(text.text())
          .allSatisfy(diagnostic -> assertThat(diagnostic.primary()).isPresent());
    }
  }

  private static List<Path> scripts() throws IOException {
    return Stream.concat(scripts("../examples"), scripts("../stdlib")).sorted().toList();
  }

  private static Stream<Path> scripts(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".diff") && !file.toString().contains("target"))
          .toList()
          .stream();
    }
  }

  private static List<Lexeme> pieces(Path script) {
    return ScriptParser.lexemes(new SourceText(script.toString(), text(script))).tree();
  }

  private static SourceText withoutOneToken(List<Lexeme> pieces, Random random) {
    List<Lexeme> tokens =
        pieces.stream()
            .filter(piece -> piece.kind() != Kind.BLANK && piece.kind() != Kind.COMMENT)
            .toList();
    Lexeme deleted = tokens.get(random.nextInt(tokens.size()));
    String rest =
        pieces.stream()
            .filter(piece -> piece != deleted)
            .map(Lexeme::text)
            .collect(Collectors.joining());
    return new SourceText("script.diff", rest);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
