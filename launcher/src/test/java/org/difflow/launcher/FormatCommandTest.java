package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  @TempDir private Path folder;

  @Test
  void scriptIsReplacedByItsLayout() throws IOException {
    Path script = file("a.diff", "let  x=1");
    assertThat(Outcome.of("fmt", script.toString())).isEqualTo(new Outcome(Status.WELL, "", ""));
    assertThat(script).hasContent("let x = 1\n");
    assertThat(folder)
        .isDirectoryContaining(script::equals)
        .isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void linksAndPermissionsStay() throws IOException {
    Path script = file("a.diff", "let  x=1");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x--x"));
    Path link = Files.createSymbolicLink(folder.resolve("link.diff"), script);
    assertThat(Outcome.of("fmt", link.toString()).status()).isEqualTo(Status.WELL);
    assertThat(link).isSymbolicLink().hasContent("let x = 1\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
        .isEqualTo("rwxr-x--x");
  }

  @Test
  void checkListsScriptsLaidOutOtherwiseAndChangesNone() throws IOException {
    Path other = file("other.diff", "let  x=1");
    Path same = file("same.diff", "let x = 1\n");
    assertThat(Outcome.of("fmt", "--check", other.toString(), same.toString()))
        .isEqualTo(new Outcome(Status.FAILED, other + "\n", ""));
    assertThat(other).hasContent("let  x=1");
    assertThat(Outcome.of("fmt", "--check", same.toString()))
        .isEqualTo(new Outcome(Status.WELL, "", ""));
  }

  @Test
  void scriptWithErrorsStaysAndTheOthersAreLaidOut() throws IOException {
    Path wrong = file("wrong.diff", "let  x = (1");
    Path right = file("right.diff", "let  x = 1");
    Outcome outcome = Outcome.of("fmt", wrong.toString(), right.toString());
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).contains("error[E0010]");
    assertThat(wrong).hasContent("let  x = (1");
    assertThat(right).hasContent("let x = 1\n");
  }

  @Test
  void missingScriptIsStatusTwo() {
    assertThat(Outcome.of("fmt", folder.resolve("none.diff").toString()).status())
        .isEqualTo(Status.USAGE);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
