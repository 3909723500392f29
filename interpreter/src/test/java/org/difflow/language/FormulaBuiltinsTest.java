package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaBuiltinsTest {
  private static final String SYMBOLS =
      "sym r > 0, t > 0, s > 0, x, d in 1..inf, w in [0, 1], u in R^3\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "simplify((r + t)^2 - r^2 - 2*r*t) | t^2",
        "simplify(2.5) | 5/2",
        "substitute(r^2 + t, r = 2, t = s) | 4 + s",
        "substitute(r + t, r = t, t = r) | r + t",
        "value(r^2 + t, r = 2, t = 1/2) | 4.5",
        "value(2*pi) == 2*pi | true",
        "latex(sqrt(r)/t) | \\frac{\\sqrt{r}}{t}",
        "D(x^4, x, 3) | 24*x",
        "D(y^3, y, 2) | 6*y",
        "integrate(q^2, q, 0, 3) | 9",
        "integrate(cos(q), q, 0, pi/2) | 1",
        "integrate(1/x, x) | log(abs(x))",
        "integrate(1/r, r) | log(r)",
        "integrate(q^2, q, 3, 0) | -9",
        "integrate(exp(-q), q, inf, 0) | -1",
        "integrate(q, q, r, t) | t^2/2 - r^2/2",
        "limit(sin(x)/x, x, 0) | 1",
        "limit(exp(1/t), t, 0) | inf",
        "limit(-log(t), t, inf) | -inf",
        "limit(t^s, t, 0) | 0",
        "limit((1 - w^2)/(1 - w), w, 1) | 2",
        "limit((x^2 - s^2)/(x - s), x, s) | 2*s",
        "series(exp(r), r, 0, 2) | 1 + r + r^2/2",
        "series(1/sin(x), x, 0, 1) | 1/x + x/6",
        "norm(u)^2 == dot(u, u) | true",
        "integrate(1/(1 + q^2), q, 0, inf) == pi/2 | true",
        "pi/3 == integrate(1/(1 + q^2), q, 0, inf) | false",
        "atan(r) + atan(1/r) == pi/2 | true",
        "atan(r) + atan(1/r) != 0.5*pi | false",
        "limit(atan(t), t, inf) == pi/2 == pi/2 | true",
        "limit(atan(t), t, inf) == 1.5707963267948966 | false",
      })
  void expressionsPrintTheirFormulas(String expression, String expected) {
    assertThat(Scripts.output(SYMBOLS + "print(" + expression + ")")).isEqualTo(expected + "\n");
  }

  @Test
  void whatIsPrintedCanBePastedBack() {
    assertThat(
            Scripts.output(
                """
                sym t > 0
                let open = integrate(exp(-x^2)*tanh(x + 1), x, 0, t)
                let pasted = integrate(tanh(1 + x)*exp(-x^2), x, 0, t)
                print(open, open == pasted, value(open, t = 1) == value(pasted, t = 1))
                print(open(t = 1) == value(open, t = 1), D(open, t))
                """))
        .isEqualTo(
            """
            integrate(tanh(1 + x)*exp(-x^2), x, 0, t) true true
            true tanh(1 + t)*exp(-t^2)
            """);
  }

  @Test
  void equationOfNumbersIsRefutedWithoutAPlace() {
    assertThat(Scripts.output("let r = prove(1 == 2)\n"))
        .isEqualTo("✗ 1 == 2  refuted as 1 is not 2\n");
  }

  @Test
  void proofsSayHowTheyEnded() {
    assertThat(
            Scripts.output(
                """
                sym r > 0
                let proved = prove(erf(-r) == -erf(r))
                let checked = prove(sqrt(5 + 2*sqrt(6))*r == (sqrt(2) + sqrt(3))*r)
                print(proved.status, checked.status)
                """))
        .isEqualTo(
            """
            ✓ erf(-r) == -erf(r)  proved
            ≈ sqrt(5 + 2*sqrt(6))*r == (sqrt(2) + sqrt(3))*r  checked at 64 points, in 136 digits
            proved checked
            """);
  }

  /** Integrated by parts, the double integral is a single one. */
  @Test
  void integralsNest() {
    assertThat(
            Scripts.output(
                """
                let outer = integrate(integrate(exp(-x^2)*tanh(x + 1), x, 0, y), y, 0, 1)
                print(abs(value(outer) - value(integrate((1 - x)*exp(-x^2)*tanh(x + 1), x, 0, 1))) < 1e-10)
                """))
        .isEqualTo("true\n");
  }

  @Test
  void aRefutationNeedsNoSymbolThatIsLeftInTheDifference() {
    String printed = Scripts.output("sym x\nprint(prove(x == x + 1).status)");
    assertThat(printed).startsWith("✗ x == x + 1  refuted at x = ").endsWith("refuted\n");
  }

  @Test
  void numbersBoundByLetStayWhatTheyAre() {
    assertThat(
            Scripts.output(
                """
                sym x
                let third = 1/3
                let a = pi*third*1.5
                let rotated = y => sin(y + a)
                prove(rotated(x) == cos(x))
                prove(rotated(x) == sin(x))
                print(a, third*x, exp(x)^third)
                path P { time t in [0, 1], data at 0
                  mu(t) = 1 - third*t
                  sigma(t) = t
                }
                print(P.mu)
                """))
        .isEqualTo(
            """
            ✓ rotated(x) == cos(x)  proved
            ✗ rotated(x) == sin(x)  refuted at x = 0.1: 0.99500417 is not 0.099833417
            1.5707963267948966 x/3 exp(x)^(1/3)
            1 - t/3
            """);
  }

  @Test
  void aDifferenceByRoundingIsNoRefutation() {
    String script = "sym x\nlet a = [pi/2, 1.5]\nprint(sin(x + a[%d]) == cos(%s))\n";
    assertThatThrownBy(() -> Scripts.output(script.formatted(0, "x")))
        .hasMessageContaining("by no more than the rounding of the decimal 1.5707963267948966");
    assertThat(Scripts.output(script.formatted(0, "x + 1e-9"))).isEqualTo("false\n");
    assertThat(Scripts.output(script.formatted(1, "x"))).isEqualTo("false\n");
    assertThat(Scripts.output("sym x\nprint(sin(x + 1.5707963267948966) == cos(x))\n"))
        .isEqualTo("false\n");
  }

  @Test
  void claimsAboutOpenIntegralsAreCheckedByQuadrature() {
    String script =
        """
        sym s > 0, y
        let f = u => exp(-u^2)*tanh(u + 1)
        print(prove(integrate(f(x), x, 0, s) == integrate(%s*f(s*y), y, 0, 1)).status)
        """;
    assertThat(Scripts.output(script.formatted("s")))
        .contains("checked at 8 points, in 12 digits, its integrals by quadrature\nchecked");
    assertThat(Scripts.output(script.formatted("1.0000001*s"))).contains("refuted at s = ");
  }

  @Test
  void aLimitThatIsInfiniteIsNoNumber() {
    String script = "sym t > 0\nprint(prove(limit(1/t, t, 0) == %s).status)\n";
    assertThat(Scripts.output(script.formatted("0")))
        .isEqualTo("✗ limit(1/t, t, 0) == 0  refuted as inf is not 0\nrefuted\n");
    assertThat(Scripts.output(script.formatted("t^2"))).contains("refuted as inf is not t^2");
    assertThat(Scripts.output(script.formatted("inf"))).contains("proved\nproved");
    assertThat(Scripts.output(script.formatted("-inf"))).contains("refuted as inf is not -inf");
  }

  @Test
  void aSymbolThatHasCancelledMayBeReplaced() {
    String script = "sym x, y, z\nprint(substitute(x*y/x + z, %s = 2))\n";
    assertThat(Scripts.output(script.formatted("x"))).isEqualTo("y + z\n");
    assertThat(Scripts.output(script.formatted("y"))).isEqualTo("2 + z\n");
    assertThatThrownBy(() -> Scripts.output(script.formatted("w")))
        .hasMessageContaining("the formula has no symbol `w`");
  }
}
