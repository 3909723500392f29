package org.difflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.format.Formatter;
import org.junit.jupiter.api.Test;

/** With {@code -Ddifflow.format} the scripts are rewritten instead of refused. */
class ScriptLayoutTest {
  @Test
  void examplesAndLibraryAreLaidOutAsDifflowDoes() throws IOException {
    List<Path> otherwise = new ArrayList<>();
    for (Path script : scripts()) {
      SourceText text = new SourceText(script.toString(), Project.text(script));
      ParseResult<String> formatted = Formatter.format(text);
      assertThat(formatted.diagnostics()).as(script.toString()).isEmpty();
      if (!formatted.tree().equals(text.text())) {
        otherwise.add(Project.ROOT.relativize(script));
        rewriteIfAsked(script, formatted.tree());
      }
    }
    assertThat(otherwise).as("rewrite them with difflow fmt").isEmpty();
  }

  private static List<Path> scripts() {
    return Project.filesEnding(".diff").stream()
        .filter(script -> !script.toString().contains("/src/test/"))
        .toList();
  }

  private static void rewriteIfAsked(Path script, String formatted) throws IOException {
    if (System.getProperty("difflow.format") != null) {
      Files.writeString(script, formatted);
    }
  }
}
