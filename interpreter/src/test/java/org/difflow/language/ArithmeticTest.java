package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2*3 | 7",
        "-2^2 | -4",
        "2^-1 | 0.5",
        "2^3^2 | 512",
        "1/3 | 0.3333333333333333",
        "0.1 + 0.2 | 0.30000000000000004",
        "1 < 2 < 3 | true",
        "1 < 3 < 2 | false",
        "not (1 == 2) and true | true",
        "[1, 2] + 1 | [2, 3]",
        "[1, 2]*[3, 4] | [3, 8]",
        "2*[[1, 2], [3, 4]] - [1, 1] | [1, 3]~[5, 7]",
        "(1..4)^2 | [1, 4, 9, 16]",
        "[k^2 for k in 0..3] | [0, 1, 4, 9]",
        "norm([3, 4]) | 5",
        "norm([[3, 4], [6, 8]]) | [5, 10]",
        "dot([1, 2], [3, 4]) | 11",
        "sum(1..100) | 5050",
        "mean([1, 2, 6]) | 3",
        "min(3, 1, 2) | 1",
        "max([3, 1, 2]) | 3",
        "len([1, 2, 3]) | 3",
        "linspace(0, 1, 5) | [0, 0.25, 0.5, 0.75, 1]",
        "[10, 20, 30][1] | 20",
        "[10, 20, 30][[0, 2]] | [10, 30]",
        "[[1, 2], [3, 4]][1, 0] | 3",
        "if 1 < 2 then 5 else 6 | 5",
        "((x, y) => x*y)(3, 4) | 12",
        "exp(0) + sqrt(16) + abs(-1) | 6",
        "floor(-0.5) | -1",
        "atan2(1, 1) == pi/4 | true",
        "[erf(0), erfc(0), gamma(5), loggamma(1), sigmoid(0), sign(-2)] | [0, 1, 24, 0, 0.5, -1]",
        "mod([7, -7], [3, -3]) | [1, -1]",
        "round([0.5, 1.5, -2.5]) | [0, 2, -2]",
        "abs(gammaP(1, 0.5) + expm1(-0.5)) < 1e-15 | true",
        "betaI([0.25, 0.5], [[1], [2]], 1) | [0.25, 0.5]~[0.0625, 0.25]",
        "besselI(0, 0) + softplus(-1000) | 1",
        "max([1, 5], 2) | [2, 5]",
        "[1, \"a\", true, none] | [1, \"a\", true, none]",
        "inf | inf",
        "1e16 | 1e16",
        "1_000 | 1000",
      })
  void expressionsPrintTheirValues(String expression, String expected) {
    assertThat(Scripts.output("print(" + expression + ")"))
        .isEqualTo(expected.replace("~", "\n") + "\n");
  }

  @Test
  void holesTakeFormats() {
    assertThat(Scripts.output("let x = 2/3\nprint(\"{x:4} {x:.2} {x}\")"))
        .isEqualTo("0.6667 0.67 0.6666666666666666\n");
  }

  @Test
  void functionsHaveDefaultsNamesAndClosures() {
    assertThat(
            Scripts.output(
                """
                let k = 10
                fn f(x, y = 2*x) = x + y + k
                print(f(1), f(1, 1), f(y = 0, x = 5))
                fn fib(n) = if n < 2 then n else fib(n - 1) + fib(n - 2)
                print(fib(15))
                """))
        .isEqualTo("13 12 15\n610\n");
  }

  @Test
  void specialFunctionsTakeFormulas() {
    assertThat(
            Scripts.output(
                """
                sym a > 0, x > 0
                print(gammaP(a, x), max(x, 2, a), floor(x/3), atan2(x, a))
                print(D(erfc(x), x), D(betaI(x, a, 1/2), x))
                print(gammaP(a, x)(a = 1, x = 0.5) == gammaP(1, 0.5), min(x, 3)(x = 5))
                """))
        .isEqualTo(
            """
            gammaP(a, x) max(max(x, 2), a) floor(x/3) atan2(x, a)
            -2*exp(-x^2)/sqrt(π) x^(a - 1)*gamma(1/2 + a)/(sqrt(π)*sqrt(1 - x)*gamma(a))
            true 3
            """);
  }

  @Test
  void formulasKeepLiteralsExact() {
    assertThat(
            Scripts.output(
                """
                sym r > 0, t > 0
                print((1/3)*r, 0.1*r, D(exp(-r/t), r))
                let f = r^2*t
                print(f(r = 2, t = 3), f(r = 2))
                fn g(u) = sin(u)^2
                print(g'(0.5))
                print((r + t)^2 == r^2 + 2*r*t + t^2, r == 2*r)
                """))
        .isEqualTo("r/3 0.1*r -exp(-r/t)/t\n12 4*t\n0.8414709848078965\ntrue false\n");
  }

  @Test
  void recursionWithoutAnEndIsAnErrorWithItsPlace() {
    assertThat(Scripts.error("fn f(n) = f(n + 1)\nprint(f(0))")).contains("E0903", "test.diff:1");
  }
}
