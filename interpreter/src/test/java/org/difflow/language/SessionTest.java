package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines that are entered one after the other in one context. */
class SessionTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Context context =
      Context.newBuilder("difflow").out(out).option("engine.WarnInterpreterOnly", "false").build();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void valuesOfLinesArePrintedAndThoseOfDeclarationsAreNot() {
    assertThat(entered("let n = 2; n^3; \"two\"; print(n)")).isEqualTo("8\n\"two\"\n2\n");
    assertThat(entered("for i in 1..2 { sin(i) }")).isEmpty();
  }

  @Test
  void whatIsPrintedCanBeEnteredAgain() {
    String matrix = entered("let m = [[1, 2.5], [3, 4]]; m");
    assertThat(matrix).isEqualTo("[[1, 2.5],\n [3, 4]]\n");
    assertThat(entered(matrix)).isEqualTo(matrix);
    String text = entered("\"a \\\"b\\\" \\{ \\\\ \\n c\"");
    assertThat(entered(text)).isEqualTo(text);
    String formula = entered("sym sigma_min > 0; exp(-sigma_min^2/2)");
    assertThat(entered(formula)).isEqualTo(formula).contains("σ_min");
  }

  @Test
  void laterLinesSeeEarlierNamesAlsoPrivateOnes() {
    entered("let _n = 3; fn f(x) = _n*x");
    assertThat(entered("f(_n)")).isEqualTo("9\n");
  }

  @Test
  void whatNamesANameMeansItsLatestDeclaration() {
    entered("let n = 3");
    entered("fn f(x) = n*x");
    entered("let n = 5");
    assertThat(entered("f(1)")).isEqualTo("5\n");
    entered("fn n(x) = x");
    assertThat(entered("n(7)")).isEqualTo("7\n");
  }

  @Test
  void numbersOfEarlierLinesStayExactUntilTheyAreDeclaredAnew() {
    entered("sym x; let a = pi/2; let third = 1/3");
    assertThat(entered("sin(x + a) == cos(x); third*x; D(third*x, x)"))
        .isEqualTo("true\nx/3\n1/3\n");
    assertThat(entered("let p = prove(cos(x - a) == sin(x))")).contains("proved");
    assertThat(entered("path P { time t in [0, 1], data at 0; mu(t) = 1 - third*t; sigma(t) = t }"))
        .isEmpty();
    assertThat(entered("P.mu; a")).contains("1 - t/3").contains("1.5707963267948966");
    entered("let a = 1.5");
    assertThat(entered("sin(x + a) == cos(x)")).isEqualTo("false\n");
  }

  @Test
  void libraryHasItsMembersThoughTheirNamesWereDeclaredAnew() {
    entered("path VP { time t in [0, 1], data at 0; mu(t) = 1; sigma(t) = 3*t }");
    entered("import std.paths as p");
    assertThat(entered("VP.sigma(1); p.VP.mu(0); p.VP.sigma(0)")).isEqualTo("3\n1\n0\n");
    assertThat(entered("p.VP.sigma(1) < 1")).isEqualTo("true\n");
  }

  @Test
  void lineThatFailsLeavesEarlierNamesAndTakesOverWhatCameBeforeTheError() {
    entered("let n = 3");
    assertThatThrownBy(() -> entered("let m = 4; let n = [1][2]; let k = 5"))
        .isInstanceOf(PolyglotException.class)
        .hasMessageContaining("E0310");
    assertThat(entered("n + m")).isEqualTo("7\n");
    assertThatThrownBy(() -> entered("k")).hasMessageContaining("E0101");
  }

  @Test
  void namesOfTheLibraryCanBeDeclaredAnew() {
    entered("sampler euler(steps) { grid linear(steps); step(x, s, t) { x } }");
    entered(SamplingScripts.STRAIGHT_LINES);
    entered("let s = sample(model, n = 2, with = euler(3), start = [[1, 2], [3, 4]])");
    assertThat(entered("s.points")).contains("[[1, 2],\n [3, 4]]");
  }

  @Test
  void namesOfAScriptAreSeenByTheLinesAfterItAndNotByTheNextScript() {
    context.eval("difflow", "let n = 3\nfn f(x) = n*x");
    assertThat(entered("f(n)")).isEqualTo("9\n");
    assertThatThrownBy(() -> context.eval("difflow", "print(n)")).hasMessageContaining("E0101");
  }

  @Test
  void scriptThatFailsLeavesTheNamesItCameTo() {
    assertThatThrownBy(() -> context.eval("difflow", "let n = 3\nlet m = [1][2]"))
        .hasMessageContaining("E0310");
    assertThat(context.getBindings("difflow").getMemberKeys()).containsExactly("n");
  }

  @Test
  void reportsArePrintedOnce() {
    entered("path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - t }");
    assertThat(entered("verify(P)")).containsOnlyOnce("path P");
    assertThat(entered("let r = verify(P)")).containsOnlyOnce("path P");
    assertThat(entered("r")).containsOnlyOnce("path P");
  }

  @Test
  void onlyDeclarationsOfADeclaredScriptTakeEffect() {
    Source script =
        Source.newBuilder("difflow", "let n = 3\nprint(n)\nassert false", "declared.diff")
            .option("difflow.DeclarationsOnly", "true")
            .buildLiteral();
    context.eval(script);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(entered("n")).isEqualTo("3\n");
  }

  private String entered(String text) {
    out.reset();
    context.eval(Source.newBuilder("difflow", text, "input").interactive(true).buildLiteral());
    return out.toString(StandardCharsets.UTF_8);
  }
}
