package org.difflow.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.difflow.checker.explain.Explanation;
import org.difflow.checker.explain.Explanation.Example;
import org.difflow.checker.explain.Explanations;
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
 * Every code has a page; its failing script says that code and its repaired script runs. To add a
 * code: write {@code E0123.md} beside the others.
 */
class ExplanationsTest {
  private static final Engine ENGINE =
      Engine.newBuilder(Difflow.LANGUAGE).option("engine.WarnInterpreterOnly", "false").build();

  /** Codes that no short script can bring about, and why. */
  private static final Map<String, String> WITHOUT_SCRIPT =
      Map.ofEntries(entry("E0001", "pages are UTF-8"));

  @TempDir private Path folder;

  @Test
  void everyCodeOfTheCatalogueHasItsPage() {
    Map<String, String> titles =
        ErrorCodesTest.rows().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, row -> row.getKey() + ": " + row.getValue().meaning()));
    assertThat(Explanations.codes())
        .containsExactlyElementsOf(titles.keySet().stream().sorted().toList());
    assertThat(Explanations.codes())
        .allSatisfy(code -> assertThat(explanation(code).title()).isEqualTo(titles.get(code)));
  }

  @Test
  void pagesWithoutScriptHaveAReason() {
    assertThat(Explanations.codes())
        .filteredOn(code -> explanation(code).examples().isEmpty())
        .containsExactlyInAnyOrderElementsOf(WITHOUT_SCRIPT.keySet());
  }

  static List<String> codesWithScripts() {
    return Explanations.codes().stream()
        .filter(code -> !explanation(code).examples().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("codesWithScripts")
  void failingScriptSaysTheCodeAndRepairedScriptRuns(String code) throws IOException {
    List<Example> examples = explanation(code).examples();
    for (Example file : examples.stream().filter(Example::isFile).toList()) {
      Files.writeString(folder.resolve(file.fileName()), file.text());
    }
    assertThat(examples)
        .filteredOn(example -> !example.isFile())
        .extracting(Example::heading)
        .containsExactly("failing", "repaired");
    for (Example script : examples.stream().filter(example -> !example.isFile()).toList()) {
      String said = run(script.text());
      assertThat(said.contains("[" + code + "]")).as(said).isEqualTo(script.isFailing());
      assertThat(said.contains("error["))
          .as(said)
          .isEqualTo(script.isFailing() && code.startsWith("E"));
    }
  }

  private static Explanation explanation(String code) {
    return Explanations.of(code).orElseThrow();
  }

  /** What a script says on standard error, and its error. */
  private String run(String script) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Context context =
        Context.newBuilder(Difflow.LANGUAGE)
            .engine(ENGINE)
            .allowIO(IOAccess.ALL)
            .option("difflow.Out", folder.toString())
            .out(new ByteArrayOutputStream())
            .err(said)
            .build();
    try (Difflow difflow = Difflow.in(context)) {
      difflow.run(folder.resolve("script.diff"), script);
    } catch (PolyglotException e) {
      said.writeBytes(e.getMessage().getBytes(StandardCharsets.UTF_8));
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
