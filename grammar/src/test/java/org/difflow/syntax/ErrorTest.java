package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.syntax.Expression.Missing;
import org.difflow.syntax.Statement.FunctionDeclaration;
import org.difflow.syntax.Statement.Let;
import org.difflow.syntax.Statement.PathDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts under {@code errors/} with, side by side, all that is said about each. */
class ErrorTest {
  static Stream<Path> scripts() throws IOException, URISyntaxException {
    Path folder = Path.of(ErrorTest.class.getResource("/errors").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".diff")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void messagesAreThoseBesideTheScript(Path script) throws IOException {
    String name = script.getFileName().toString();
    Path expected = script.resolveSibling(name.replace(".diff", ".txt"));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(parse(name, Files.readString(script)).diagnostics());
    assertThat(TextRenderer.plain().render(diagnostics)).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyErrorOfATextHasAScript() throws IOException, URISyntaxException {
    Set<String> seen = scripts().flatMap(ErrorTest::codes).collect(Collectors.toSet());
    assertThat(SyntaxError.values())
        .extracting(SyntaxError::code)
        .doesNotHaveDuplicates()
        .filteredOn(code -> !seen.contains(code))
        .as("these have tests of their own")
        .containsExactly(SyntaxError.NOT_UTF8.code(), SyntaxError.TOO_DEEP.code());
  }

  @Test
  void brokenDeclarationsStillDeclareTheirNames() {
    List<Statement> statements =
        parse("test", "let x = 1 +\nfn f(a, 2) = a *\npath P(b = ) { mu(t) = )\n }")
            .tree()
            .statements();
    assertThat(((Let) statements.getFirst()).value()).isInstanceOf(Missing.class);
    FunctionDeclaration function = (FunctionDeclaration) statements.get(1);
    assertThat(function.parameters())
        .extracting(parameter -> parameter.name().written())
        .containsExactly("a");
    PathDeclaration path = (PathDeclaration) statements.get(2);
    assertThat(path.parameters()).hasSize(1);
    assertThat(((Definition) path.items().getFirst()).body()).isInstanceOf(Missing.class);
  }

  @Test
  void oneFaultIsReportedOnce() {
    assertThat(
            Stream.of(
                "f(1 +) 3", "let x = @ y", "let z = ]", "print(\"a", "(a 5) => 3", "x = (1 +"))
        .allSatisfy(text -> assertThat(parse("test", text).diagnostics()).hasSize(1));
  }

  @Test
  void whatIsReadOnAfterASlipIsWhatWasMeant() {
    assertThat(parse("test", "2t + x² − 1").tree().statements())
        .map(Shape::of)
        .containsExactly("(((2 * t) + (x ^ 2)) - 1)");
  }

  @Test
  void otherPatchesAreRecognisedToo() {
    assertThat(Stream.of("--- a/x\n+++ b/x\n", "\n@@ -1,2 +1,2 @@\n x", "Index: x.diff\n"))
        .allSatisfy(
            text ->
                assertThat(parse("test", text).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(SyntaxError.PATCH.code()));
    assertThat(parse("test", "---x").diagnostics()).isEmpty();
  }

  private static Stream<String> codes(Path script) {
    try {
      String text = Files.readString(script);
      return parse("test", text).diagnostics().stream().map(Diagnostic::code);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ParseResult<Script> parse(String name, String text) {
    return ScriptParser.parse(new SourceText(name, text));
  }
}
