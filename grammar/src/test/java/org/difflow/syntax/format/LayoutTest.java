package org.difflow.syntax.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void blanksStandAroundWeakOperatorsOnly() {
    assertThat(laidOut("let y=a+b *c^-2 -  -d/(e-1);print ( y [ 0 ],f ' ( 1 ) ,0 .. 9,not a, n=3)"))
        .isEqualTo(
            """
            let y = a + b*c^-2 - -d/(e - 1)
            print(y[0], f'(1), 0..9, not a, n = 3)
            """);
  }

  @Test
  void clauseWordsAreNoFunctions() {
    assertThat(laidOut("sampler s(n) {\n grid [1,0]\n step (x,s,t) { grid (x) }\n }"))
        .isEqualTo(
            """
            sampler s(n) {
              grid [1, 0]
              step(x, s, t) { grid(x) }
            }
            """);
  }

  @Test
  void oneBlankLineIsKeptBetweenStatements() {
    assertThat(laidOut("\n\nlet a = 1\n\n\n\nlet b = 2\n\n")).isEqualTo("let a = 1\n\nlet b = 2\n");
    assertThat(laidOut("fn f(x) {\n\n  let y = x\n\n  y\n\n}"))
        .isEqualTo("fn f(x) {\n  let y = x\n\n  y\n}\n");
  }

  @Test
  void blockOfOneStatementStaysOnItsLine() {
    assertThat(laidOut("if a {f(1)} else {\ng(2)}"))
        .isEqualTo(
            """
            if a {
              f(1)
            } else {
              g(2)
            }
            """);
    assertThat(laidOut("for i in xs {  f(i) }")).isEqualTo("for i in xs { f(i) }\n");
    assertThat(laidOut("for i in xs {  f(i); g(i) }"))
        .isEqualTo("for i in xs {\n  f(i)\n  g(i)\n}\n");
  }

  @Test
  void signsThatStandInOneColumnStayInOne() {
    assertThat(laidOut("path P { \ntime t in [0, 1]\nmu(t)       = 1\nsigma(t)    = t\n}"))
        .contains("  mu(t)    = 1\n  sigma(t) = t\n");
    assertThat(laidOut("let a    = 1\nlet long = 2\nlet b = 3"))
        .isEqualTo("let a    = 1\nlet long = 2\nlet b = 3\n");
    assertThat(laidOut("let a   = 1\n\nlet b   = 2")).isEqualTo("let a = 1\n\nlet b = 2\n");
  }

  @Test
  void commentsKeepTheirLineOrTheirPlaceBehindOne() {
    assertThat(laidOut("# why\nf(1)        # one\nlet b = f(22) # two\n  # end"))
        .isEqualTo("# why\nf(1)  # one\nlet b = f(22)  # two\n# end\n");
    assertThat(laidOut("f(1)        #one\nlet b = 2   # two"))
        .isEqualTo("f(1)       #one\nlet b = 2  # two\n");
    assertThat(laidOut("f(a, # one\n b # two\n # three\n)"))
        .isEqualTo("f(\n  a,  # one\n  b  # two\n  # three\n)\n");
    assertThat(laidOut("let a = b + # one\n c")).isEqualTo("let a = b +  # one\n    c\n");
  }

  @Test
  void longLinesAreBrokenAfterOperatorsAndInBrackets() {
    String argument = "a".repeat(60);
    assertThat(laidOut("let s = sample(model, with = " + argument + ", seed = " + argument + ")"))
        .isEqualTo(
            """
            let s = sample(
              model,
              with = %s,
              seed = %s
            )
            """
                .formatted(argument, argument));
    assertThat(laidOut("let s = " + argument + " + " + argument))
        .isEqualTo("let s = %s +\n    %s\n".formatted(argument, argument));
    assertThat(laidOut("let m = points([[1, " + argument + "], [2, " + argument + "]])"))
        .isEqualTo("let m = points([\n  [1, %s],\n  [2, %s]\n])\n".formatted(argument, argument));
  }

  @Test
  void numbersFillTheirLines() {
    String numbers =
        IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(","));
    assertThat(laidOut("let v = [" + numbers + "]").lines())
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void bracketThatWasBrokenAfterItsOpeningStaysBroken() {
    assertThat(laidOut("let m = [\n[1,2],[3,4]]")).isEqualTo("let m = [\n  [1, 2],\n  [3, 4]\n]\n");
    assertThat(laidOut("let m = [[1,2],\n[3,4]]")).isEqualTo("let m = [[1, 2], [3, 4]]\n");
  }

  @Test
  void stringsChangeInTheirHolesOnly() {
    assertThat(laidOut("print(\"a  # {x+1:.3}  { f(y=>{a;b}) } \\n\")"))
        .isEqualTo("print(\"a  # {x + 1:.3}  {f(y => { a; b })} \\n\")\n");
  }

  @Test
  void lineEndsBecomeOne() {
    assertThat(laidOut("let a = 1\r\nlet b = 2;\rf(a)")).isEqualTo("let a = 1\nlet b = 2\nf(a)\n");
    assertThat(laidOut("")).isEmpty();
    assertThat(laidOut(" \n\n")).isEmpty();
  }

  @Test
  void scriptWithErrorsStaysAsItIs() {
    ParseResult<String> result = Formatter.format(new SourceText("test", "let   x = (1"));
    assertThat(result.hasErrors()).isTrue();
    assertThat(result.tree()).isEqualTo("let   x = (1");
  }

  @Test
  void largeAndDeepScriptsAreLaidOut() {
    String terms =
        IntStream.range(0, 10_000).mapToObj(i -> i + "*t^2").collect(Collectors.joining("+"));
    assertThat(laidOut("let s = " + terms).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    String factors =
        IntStream.range(0, 10_000).mapToObj(i -> "t").collect(Collectors.joining(" * "));
    assertThat(laidOut("let s = " + factors)).doesNotContain(" *");
    assertThat(laidOut("let s = " + "f(a, ".repeat(999) + "x" + ")".repeat(999))).contains("x");
  }

  private static String laidOut(String text) {
    ParseResult<String> result = Formatter.format(new SourceText("test", text));
    assertThat(result.diagnostics()).isEmpty();
    return result.tree();
  }
}
