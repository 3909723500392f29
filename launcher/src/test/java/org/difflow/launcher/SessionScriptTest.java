package org.difflow.launcher;

import static java.io.OutputStream.nullOutputStream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.syntax.ParseResult;
import org.junit.jupiter.api.Test;

class SessionScriptTest {
  private static ParseResult<String> script(String... inputs) {
    SessionScript session = new SessionScript();
    Stream.of(inputs).forEach(session::accept);
    return session.text();
  }

  @Test
  void valuesThatTheSessionShowsArePrinted() {
    assertThat(
            script("let n = 2", "n + 1; f(n)", "print(n)", "verify(P)", "if n > 1 { show(P.mu) }")
                .tree())
        .isEqualTo(
            """
            let n = 2
            print(n + 1)
            print(f(n))
            print(n)
            verify(P)
            if n > 1 { show(P.mu) }
            """);
  }

  @Test
  void documentationStaysWithItsDeclaration() {
    String documented = "## The width.\n## In metres.\nlet width = 3";
    assertThat(script(documented).tree()).isEqualTo(documented + "\n");
  }

  @Test
  void whatWasDeclaredAnewAndWhatWasShownOfItAreRemarks() {
    assertThat(script("let σ = 2", "sigma", "let k = 1", "let sigma = 3", "sigma", "k").tree())
        .isEqualTo(
            """
            # let σ = 2
            # sigma
            let k = 1
            let sigma = 3
            print(sigma)
            print(k)
            """);
  }

  @Test
  void functionsStandBehindTheLatestOfWhatTheyName() {
    assertThat(
            script("let n = 2", "fn f(x) = n*x", "fn g(x) = f(x)", "g(1)", "let n = 5", "g(1)")
                .tree())
        .isEqualTo(
            """
            # let n = 2
            fn g(x) = f(x)
            # g(1)
            let n = 5
            fn f(x) = n*x
            print(g(1))
            """);
  }

  @Test
  void aValueMadeWithOneThatIsNoMoreIsRefusedUntilItIsEnteredAgain() {
    for (String made : new String[] {"let m = n + 1", "let m = f(1)"}) {
      assertThat(script("let n = 2", "fn f(x) = n*x", made, "let k = 1", "let n = 5").diagnostics())
          .extracting(Diagnostic::message)
          .containsExactly(
              "the session is no script: `" + made + "` uses a `n` that was declared anew");
      assertThat(script("let n = 2", "fn f(x) = n*x", made, "let n = 5", made).hasErrors())
          .isFalse();
    }
  }

  @Test
  void aLocalNameIsNoneOfTheSession() {
    assertThat(script("fn f(x) = 2*x", "let y = f(2)", "let x = 3", "y + x").diagnostics())
        .isEmpty();
  }

  /** The `n` that was declared anew: in each of the first list another, in the second that one. */
  @Test
  void aWordThatIsNoReferenceIsNoUse() {
    for (String other :
        List.of(
            "let y = sample(m, n = 3, with = euler(2))",
            "let y = m.n",
            "let y = [n^2 for n in 1..3]",
            "let y = (n) => n",
            "let y = () => {\n  let n = 1\n  n + 1\n}",
            "let y = \"n\"")) {
      ParseResult<String> session = script("let n = 2", "let m = 3", other, "let n = 5");
      assertThat(session.diagnostics()).as(other).isEmpty();
      assertThat(session.tree()).contains("\n" + other + "\n");
    }
    for (String use :
        List.of(
            "let y = f(x = n)",
            "let y = n.m",
            "let y = [i for i in 1..n]",
            "let y = () => { let k = n; let n = 1; k + n }",
            "let y = \"{n}\"")) {
      assertThat(script("let n = 2", "let m = 3", use, "let n = 5").hasErrors()).as(use).isTrue();
    }
  }

  @Test
  void aNameInsideAPathOrASamplerIsItsOwn() {
    String path = "path P(n = 2) { time t in [0, n], data at 0; mu(t) = 1; sigma(t) = n*t + k }";
    String sampler = "sampler s(n) { grid linear(n); step(x, s, t) { x + k } }";
    assertThat(script("let n = 2", "let k = 1", path, sampler, "let q = P", "let n = 5").tree())
        .doesNotContain("# let q")
        .startsWith("# let n = 2\nlet k = 1\npath P");
    assertThat(script("let k = 1", path, sampler, "let q = [P, s]", "let k = 5").hasErrors())
        .isTrue();
  }

  @Test
  void anImportStandsOnce() {
    assertThat(script("import std.grids", "import std.grids", "import std.grids as g").tree())
        .isEqualTo("import std.grids\nimport std.grids as g\n");
  }

  @Test
  void theScriptLeavesTheValuesOfTheSession() {
    String[] inputs = {
      "let n = 2",
      "fn f(x) = n*x",
      "n",
      "let n = 5",
      "path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - t }",
      "let speed = P.velocity(1, 0.5, 0)",
      "let m = f(n)",
      "fn f(x) = x + 1",
      "let m = f(n); let l = [f(m), m]",
    };
    try (Difflow session = quiet();
        Difflow run = quiet()) {
      Stream.of(inputs).forEach(input -> session.enter("input", input));
      run.run(script(inputs).tree());
      assertThat(session.names().getMemberKeys()).contains("n", "f", "P", "speed", "m", "l");
      for (String name : session.names().getMemberKeys()) {
        assertThat(shown(run, name)).as(name).isEqualTo(shown(session, name));
      }
    }
  }

  private static Difflow quiet() {
    return Difflow.open(Options.DEFAULT, nullOutputStream(), nullOutputStream());
  }

  private static String shown(Difflow difflow, String name) {
    return difflow.names().getMember(name).toString();
  }
}
