package org.difflow.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions at a terminal and in a pipe. */
class ReplIT {
  private static final String PROMPT = "difflow> ";
  private static final String ENTER = "\r";
  private static final String TAB = "\t";
  private static final String UP = "\033OA";
  private static final String CTRL_C = "\003";
  private static final String CTRL_D = "\004";

  @TempDir private Path folder;

  @Test
  void sessionAtATerminalEditsCompletesRemembersAndSurvives() throws Exception {
    try (PseudoTerminal terminal = session()) {
      terminal.await(PROMPT).press("let width = 3" + ENTER).await(PROMPT);
      terminal.press("wid" + TAB + " + 0.25" + ENTER).await("\n3.25\n").await(PROMPT);
      terminal.press(UP + "5" + ENTER).await("\n3.255\n").await(PROMPT);

      terminal.press("path P {" + ENTER).await("... ");
      terminal.press("time t in [0, 1], data at 1" + ENTER).await("... ");
      terminal.press("mu(t) = t" + ENTER).await("... ").press("sigma(t) = 1 - t" + ENTER);
      terminal.await("... ").press("}" + ENTER).await(PROMPT);
      terminal.press("P.velo" + TAB + ENTER).await("\n(x0 - x)/(1 - t)\n").await(PROMPT);

      terminal.press("nothing" + ENTER).await("there is no `nothing` here").await(PROMPT);
      terminal.press("width + 1" + CTRL_C).await(PROMPT).press("width" + ENTER).await("\n3\n");
      terminal.await(PROMPT).press(CTRL_D);
      assertThat(terminal.status()).isZero();
    }
    assertThat(folder.resolve("history")).content().contains("let width = 3", "P.velocity");
  }

  @Test
  void interruptStopsTheInputThatRunsAndNotTheSession() throws Exception {
    try (PseudoTerminal terminal = session()) {
      terminal.await(PROMPT);
      terminal.press("path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - t }" + ENTER);
      terminal.await(PROMPT).press("let m = P on points([[0, 1], [2, 3]])" + ENTER).await(PROMPT);
      terminal.press("sample(m, 5_000_000, with = heun(500)).points" + ENTER);
      terminal.await("sampling ").press(CTRL_C).await("of 5000000 samples were finished");
      terminal.await(PROMPT).press("1 + 1" + ENTER).await("\n2\n").await(PROMPT);
      terminal.press(":quit" + ENTER);
      assertThat(terminal.status()).isZero();
    }
  }

  @Test
  void sessionImportsFromTheCurrentFolderAndIsSavedAsAScriptThatRuns() throws Exception {
    Files.writeString(folder.resolve("own.diff"), "import \"more/four.diff\"\nfn f(x) = four*x\n");
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(more.resolve("four.diff"), "let four = 4\n");
    try (PseudoTerminal terminal = session()) {
      terminal.await(PROMPT).press("import \"own.diff\"" + ENTER).await(PROMPT);
      terminal.press("let n = 3" + ENTER).await(PROMPT).press("f(n)" + ENTER).await("\n12\n");
      terminal.await(PROMPT).press("nothing" + ENTER).await("there is no `nothing` here");
      terminal.await(PROMPT).press(":help" + ENTER).await(":save FILE").await(PROMPT);
      terminal.press(":load more/four.diff" + ENTER).await(PROMPT);
      terminal.press("four + 1" + ENTER).await("\n5\n").await(PROMPT);
      terminal.press(":sa" + TAB + " saved.diff" + ENTER).await(PROMPT).press(":quit" + ENTER);
      assertThat(terminal.status()).isZero();
    }
    assertThat(Assembled.run(folder, "run", "saved.diff"))
        .isEqualTo(new Assembled.Outcome(0, "12\n5\n", ""));
  }

  @Test
  void pipedSessionHasNoPromptsAndSurvivesErrors() throws IOException {
    Path input = folder.resolve("input");
    Files.writeString(input, "let n =\n  3\nnothing\nfn f(x) = n*x\nlet n = 5\nf(2)\n\"a\"\n");
    Assembled.Outcome outcome =
        Assembled.outcome(
            Assembled.builder(folder, List.of(Assembled.SCRIPT.toString(), "repl"))
                .redirectInput(input.toFile()));
    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).isEqualTo("10\n\"a\"\n");
    assertThat(outcome.errors()).startsWith("error[E0101]").contains("input 2:1:1");
  }

  private PseudoTerminal session() throws IOException {
    return PseudoTerminal.run(
        folder, "'" + Assembled.SCRIPT + "' repl --history '" + folder.resolve("history") + "'");
  }
}
