package org.difflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With {@code -Ddifflow.format} the sources are rewritten instead of refused. */
class FormattingTest {
  private static final Formatter FORMATTER = new Formatter();

  @Test
  void sourcesAreFormattedAsGoogleJavaFormatDoes() throws IOException, FormatterException {
    List<Path> otherwise = new ArrayList<>();
    for (Path source : Project.filesEnding(".java")) {
      String text = Project.text(source);
      String formatted = FORMATTER.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        otherwise.add(Project.ROOT.relativize(source));
        rewriteIfAsked(source, formatted);
      }
    }
    assertThat(otherwise).as("rewrite them with -Ddifflow.format").isEmpty();
  }

  private static void rewriteIfAsked(Path source, String formatted) throws IOException {
    if (System.getProperty("difflow.format") != null) {
      Files.writeString(source, formatted);
    }
  }

  @Test
  void sourceThatIsFormattedOtherwiseIsSeen() throws FormatterException {
    assertThat(FORMATTER.formatSourceAndFixImports("class A{int b ;}\n"))
        .isEqualTo("class A {\n  int b;\n}\n");
  }
}
