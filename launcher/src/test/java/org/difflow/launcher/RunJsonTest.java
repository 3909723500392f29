package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code run --json}: results as ever, and on standard error one document. */
class RunJsonTest {
  private static final String WARNED = "fn f(x) { let unused = 1; x }\n";

  @TempDir private Path folder;

  @Test
  void errorOfTheRunStandsBehindTheWarningsAndResultsStay() throws IOException {
    Outcome outcome = run(WARNED + "print(f(2))\nassert f(1) == 2, \"no\"");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).isEqualTo("2\n");
    JsonNode found = found(outcome);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).get("level").asString()).isEqualTo("warning");
    assertThat(found.get(1).get("level").asString()).isEqualTo("error");
    assertThat(found.get(1).get("range").get("start").get("line").asInt()).isEqualTo(3);
    assertThat(found.get(1).get("message").asString()).isEqualTo(messageOfPlainRun());
  }

  private String messageOfPlainRun() {
    String errors = Outcome.of("run", folder.resolve("script.diff").toString()).errors();
    return errors
        .lines()
        .filter(line -> line.startsWith("error["))
        .findFirst()
        .orElseThrow()
        .replaceFirst("error\\[E\\d+]: ", "");
  }

  @Test
  void textThatIsWrongDoesNotRun() throws IOException {
    Outcome outcome = run("print(1)\nprint(nothing)");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).isEmpty();
    assertThat(found(outcome).get(0).get("code").asString()).isEqualTo("E0101");
  }

  @Test
  void runWithoutErrorsIsADocumentToo() throws IOException {
    Outcome outcome = run("print(1)");
    assertThat(outcome.status()).isEqualTo(Status.WELL);
    assertThat(outcome.output()).isEqualTo("1\n");
    assertThat(found(outcome)).isEmpty();
  }

  @Test
  void failedCheckIsStatusOneWithoutAnError() throws IOException {
    Outcome outcome =
        run("path P { time t in [0, 1], data at 0; mu(t) = 2; sigma(t) = t }\nverify(P)");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).contains("status reject");
    assertThat(found(outcome)).isEmpty();
  }

  @Test
  void settingThatMakesNoSenseIsStatusTwo() throws IOException {
    Outcome outcome = run("let n = 1", "--set", "m=2");
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(found(outcome)).hasSize(1);
  }

  private static JsonNode found(Outcome outcome) {
    return new JsonMapper().readTree(outcome.errors()).get("diagnostics");
  }

  private Outcome run(String script, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("script.diff"), script);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "run";
    arguments[1] = "--json";
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Outcome.of(arguments);
  }
}
