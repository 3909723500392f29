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
import java.util.TreeSet;
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

  private static final String CHECKED_BEFORE = "the interpreter says it of the argument first";
  private static final String BYTES = "it needs a file that is no text";
  private static final String MACHINE = "it needs a machine in that state";
  private static final String COMMAND = "it is about the command line";
  private static final String LONG = "the script would be too long to read";
  private static final String LATER = "nothing of this version leads there";

  /** Codes that no short script can bring about, and why. */
  private static final Map<String, String> WITHOUT_SCRIPT =
      Map.ofEntries(
          entry("E0001", BYTES),
          entry("E0012", LONG),
          entry("E0116", "it needs a program that embeds Difflow"),
          entry("E0110", LATER),
          entry("E0305", CHECKED_BEFORE),
          entry("E0306", CHECKED_BEFORE),
          entry("E0321", CHECKED_BEFORE),
          entry("E0401", CHECKED_BEFORE),
          entry("E0406", LATER),
          entry("E0408", LATER),
          entry("E0509", LONG),
          entry("E0511", LATER),
          entry("E0512", BYTES),
          entry("E0513", BYTES),
          entry("E0514", BYTES),
          entry("E0515", BYTES),
          entry("E0516", BYTES),
          entry("E0517", BYTES),
          entry("E0522", CHECKED_BEFORE),
          entry("E0523", CHECKED_BEFORE),
          entry("E0526", CHECKED_BEFORE),
          entry("E0535", "it needs a run that was killed"),
          entry("E0542", CHECKED_BEFORE),
          entry("E0560", "an integral or a search would have to fail"),
          entry("E0606", CHECKED_BEFORE),
          entry("E0607", CHECKED_BEFORE),
          entry("E0631", CHECKED_BEFORE),
          entry("E0632", CHECKED_BEFORE),
          entry("E0702", LATER),
          entry("E0713", LATER),
          entry("E0714", LATER),
          entry("E0801", COMMAND),
          entry("E0802", COMMAND),
          entry("E0810", COMMAND),
          entry("E0812", COMMAND),
          entry("E0813", COMMAND),
          entry("E0820", COMMAND),
          entry("E0821", MACHINE),
          entry("E0822", COMMAND),
          entry("E0830", MACHINE),
          entry("E0831", COMMAND),
          entry("E0902", "it would be an error of Difflow itself"),
          entry("E0910", LONG),
          entry("E0920", COMMAND),
          entry("E0921", COMMAND));

  @TempDir private Path folder;

  @Test
  void everyCodeOfTheCatalogueHasItsPage() {
    Map<String, String> titles =
        ErrorCodesTest.rows().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, row -> row.getKey() + ": " + row.getValue().meaning()));
    assertThat(Explanations.codes())
        .as("a new code needs a page; docs/errors.md says how to write one")
        .containsExactlyElementsOf(new TreeSet<>(titles.keySet()));
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
      assertThat(said.contains(code)).as(said).isEqualTo(script.isFailing());
      assertThat(script.isFailing() || !said.contains("error[")).as(said).isTrue();
    }
  }

  private static Explanation explanation(String code) {
    return Explanations.of(code).orElseThrow();
  }

  /** All that a script says. */
  private String run(String script) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Context context =
        Context.newBuilder(Difflow.LANGUAGE)
            .engine(ENGINE)
            .allowIO(IOAccess.ALL)
            .option("difflow.Out", folder.toString())
            .out(said)
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
