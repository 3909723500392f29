package org.difflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.difflow.embedding.Difflow;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every numbered formula of the sources has a script under {@code docs/mathematics} that holds, and
 * wrong twins of it that are refuted, among them what the errata of the sources correct. The table
 * of {@code docs/mathematics.md} lists them; {@code -Ddifflow.tables} writes it anew.
 */
class MathematicsTest {
  private static final Path PAGE = Project.ROOT.resolve("docs/mathematics.md");
  private static final Pattern PLACE =
      Pattern.compile("<!-- table: formulas -->\n(.*?)<!-- end -->", Pattern.DOTALL);

  /** How a script ends that a failed check or a false assertion ends, and nothing else. */
  private static final Pattern REFUTED = Pattern.compile("(?s)status 1|error\\[E0701].*");

  /** How many errata of the sources are known, by numbers from 1. */
  private static final int ERRATA = 48;

  private static final Pattern ASSERTION = Pattern.compile("(?m)^[^#\n]*\\bassert\\b");

  private static final Engine ENGINE =
      Engine.newBuilder(Difflow.LANGUAGE).option("engine.WarnInterpreterOnly", "false").build();

  @TempDir private Path folder;

  private record Run(String output, String end) {}

  static List<Statement> statements() {
    return Statement.all();
  }

  static List<Statement.Twin> twins() {
    return statements().stream().flatMap(statement -> statement.twins().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void statementHolds(Statement statement) {
    Run run = run(statement.file(), Map.of());
    assertThat(run.end()).as(run.output()).isEmpty();
    assertThat(outcome(statement, run.output())).as(run.output()).isEqualTo(statement.outcome());
    assertThat(statement.twins()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("twins")
  void wrongTwinIsRefuted(Statement.Twin twin) {
    Run run = run(twin.file(), Map.of(twin.name(), twin.expression()));
    assertThat(run.end()).as(run.output()).matches(REFUTED);
  }

  /** Proved is what prints proofs alone and asserts nothing besides, as numbers would be. */
  private static String outcome(Statement statement, String output) {
    boolean measured =
        output.contains("  checked") || ASSERTION.matcher(Project.text(statement.file())).find();
    return output.contains("  proved") && !measured ? "proved" : "checked";
  }

  private Run run(Path file, Map<String, String> settings) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Difflow difflow = Difflow.in(context(output))) {
      String end = end(difflow, file, settings);
      return new Run(output.toString(StandardCharsets.UTF_8), end);
    }
  }

  private static String end(Difflow difflow, Path file, Map<String, String> settings) {
    try {
      difflow.run(file, Project.text(file), settings);
      return "";
    } catch (PolyglotException e) {
      return e.isExit() ? "status " + e.getExitStatus() : e.getMessage();
    }
  }

  private Context context(ByteArrayOutputStream output) {
    return Context.newBuilder(Difflow.LANGUAGE)
        .engine(ENGINE)
        .allowIO(IOAccess.ALL)
        .option("difflow.Out", folder.toString())
        .option("difflow.ExitOnFailedCheck", "true")
        .out(output)
        .err(new ByteArrayOutputStream())
        .build();
  }

  @Test
  void everyFormulaHasOneRow() {
    assertThat(statements().stream().flatMap(statement -> statement.names().stream()))
        .containsExactlyInAnyOrderElementsOf(Statement.numbers());
  }

  @Test
  void everyErratumIsRefuted() {
    assertThat(twins().stream().map(Statement.Twin::erratum).filter(number -> number > 0))
        .containsAll(IntStream.rangeClosed(1, ERRATA).boxed().toList());
  }

  @Test
  void scriptIsNamedByItsFirstFormula() {
    assertThat(statements())
        .allSatisfy(s -> assertThat(s.toString()).isEqualTo(s.names().getFirst() + ".diff"));
  }

  @Test
  void tableIsThatOfTheScripts() throws IOException {
    String page = Files.readString(PAGE);
    Matcher place = PLACE.matcher(page);
    assertThat(place.find()).isTrue();
    if (System.getProperty("difflow.tables") != null) {
      Files.writeString(
          PAGE, page.substring(0, place.start(1)) + table() + page.substring(place.end(1)));
    }
    assertThat(place.group(1)).as("write it anew with -Ddifflow.tables").isEqualTo(table());
  }

  private static String table() {
    Map<String, String> rows = new TreeMap<>();
    statements().forEach(statement -> rows.putAll(rows(statement)));
    return "| number | formula | outcome | wrong twins |\n|---|---|---|---|\n"
        + rows.values().stream().map(row -> "| " + row + " |\n").collect(Collectors.joining());
  }

  private static Map<String, String> rows(Statement statement) {
    return statement.names().stream()
        .collect(Collectors.toMap(name -> name, name -> row(name, statement)));
  }

  private static String row(String name, Statement statement) {
    return "[%s](mathematics/%s) | %s | %s | %s"
        .formatted(name, statement, cell(statement.text()), statement.outcome(), cells(statement));
  }

  private static String cells(Statement statement) {
    return statement.twins().stream()
        .map(MathematicsTest::cell)
        .collect(Collectors.joining("<br>"));
  }

  private static String cell(Statement.Twin twin) {
    String printed = twin.erratum() == 0 ? "" : "erratum %d: ".formatted(twin.erratum());
    return printed + "`" + cell(twin.name() + " = " + twin.expression()) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
