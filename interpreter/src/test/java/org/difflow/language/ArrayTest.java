package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sum([[1, 2], [3, 5]], axis = 0) | [4, 7]",
        "sum([[1, 2], [3, 5]], axis = 1) | [3, 8]",
        "mean([[1, 2], [3, 5]], axis = 0) | [2, 3.5]",
        "min([[1, 2], [3, 0]], axis = 1) | [1, 0]",
        "max([[1, 2], [3, 0]], axis = 0) | [3, 2]",
        "sum([1, 2], axis = 0) | 3",
        "max([1, 5], [4, 2]) | [4, 5]",
        "abs(logsumexp([1000, 1000]) - 1000 - log(2)) < 1e-12 | true",
        "logsumexp([-inf, 0]) | 0",
        "logsumexp([[0, 0], [1, 1]], axis = 1) == [log(2), 1 + log(2)] | true",
        "map(x => x^2, 1..4) | [1, 4, 9, 16]",
        "map(row => sum(row), [[1, 2], [3, 4]]) | [3, 7]",
        "map(sqrt, [4, 9]) | [2, 3]",
        "map(x => [x, 1], [3, 4]) | [3, 1]~[4, 1]",
        "concat([1], 2..3, []) | [1, 2, 3]",
        "concat([[1, 2]], [[3, 4], [5, 6]]) | [1, 2]~[3, 4]~[5, 6]",
        "concat([\"a\"], [1]) | [\"a\", 1]",
        "range(2, 5) == 2..5 | true",
        "range(0, 10, step = 4) | [0, 4, 8]",
        "range(3, 0, step = -1) | [3, 2, 1, 0]",
        "len(range(1, 0)) | 0",
        "sort([3, -1, 2]) | [-1, 2, 3]",
        "cumsum([1, 2, 3]) | [1, 3, 6]",
        "cumprod(1 - [0.5, 0.5]) | [0.5, 0.25]",
        "stack([1, 2], [3, 4])[1, 0] | 3",
        "transpose([[1, 2, 3], [4, 5, 6]]) | [1, 4]~[2, 5]~[3, 6]",
        "matmul([[1, 2], [3, 4]], [[0, 1], [1, 0]]) | [2, 1]~[4, 3]",
        "matmul([[1, 2], [3, 4]], [1, 10]) | [21, 43]",
        "matmul([1, 10], [[1, 2], [3, 4]]) | [31, 42]",
        "matmul([1, 2], [3, 4]) | 11",
        "quantile([4, 1, 3, 2], [0, 0.5, 1]) | [1, 2.5, 4]",
        "quantile([[1, 2], [3, 4]], 0.25) | 1.75",
        "(10*(0..20))[3..5] | [30, 40, 50]",
        "[[1, 2], [3, 4], [5, 6]][1..2] | [3, 4]~[5, 6]",
        "[[1, 2], [3]] | [[1, 2], [3]]",
        "[\"a\", [1]] == [\"a\", [1]] | true",
        "[\"a\"] == [\"b\"] | false",
        "[[[1, 2], [3, 4]], none] | [[[1, 2], [3, 4]], none]",
        "x => x + 1 | x => x + 1",
        "[map, 1] | [map(f, list), 1]",
        "exp(1000) | inf",
        "log(0) | -inf",
        "1/inf | 0",
        "2^-inf | 0",
      })
  void expressionsPrintTheirValues(String expression, String expected) {
    assertThat(Scripts.output("print(" + expression + ")"))
        .isEqualTo(expected.replace("~", "\n") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a, 2*b]*2 | [2*a, 4*b]",
        "[1, 2]*a | [a, 2*a]",
        "-[a, b] | [-a, -b]",
        "sqrt([a, 4]) | [sqrt(a), 2]",
        "sum([a, b, 1]) | 1 + a + b",
        "mean([a, b]) == (a + b)/2 | true",
        "dot([a, b], [1, 2]) | a + 2*b",
        "norm([a, b]) | sqrt(a^2 + b^2)",
        "[a, b] == [a, a] | false",
      })
  void listsOfFormulasAreVectorsOfFormulas(String expression, String expected) {
    assertThat(Scripts.output("sym a, b\nprint(" + expression + ")")).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(-1)",
        "sqrt([4, -1])",
        "asin(2)",
        "0/0",
        "1/0",
        "0^-1",
        "inf - inf",
        "0*inf",
        "(-8)^0.3",
        "[1, 0]/0",
        "[1, 0]^-1",
        "mean([inf, -inf])",
        "norm([inf, -inf])*0",
        "sin(inf)",
      })
  void nothingIsEverNan(String expression) {
    assertThat(Scripts.error("print(" + expression + ")")).startsWith("error[E046");
    assertThat(Scripts.error("let f = () => " + expression + "\nprint(f())")).contains("no value");
  }

  @Test
  void aBranchNotTakenMayBeUndefined() {
    assertThat(Scripts.output("let x = -1\nprint(if x > 0 then sqrt(x) else 0)")).isEqualTo("0\n");
  }

  @Test
  void tablesAlignTheirColumns() {
    assertThat(
            Scripts.output(
                """
                table([["euler", 10, 1/3], ["heun", 200, 12345678]], columns = ["a", "n", "w2"])
                table([1, 2.5])
                """))
        .isEqualTo(
            """
            a        n        w2
            euler   10  0.333333
            heun   200  12345678
              1
            2.5
            """);
  }

  @Test
  void matricesMultiplyTheVectorOfEachSample() {
    String script =
        """
        path P(s = 0.01) {
          time t in [0, 1], data at 1
          mu(t) = t
          sigma(t) = 1 - (1 - s)*t
        }
        sampler turn(steps) {
          grid linear(steps)
          step(x, s, t) {
            let y = matmul([[0, -1], [1, 0]], x)
            let coordinates = matmul(y, [1, 0]) == -x[1] and matmul([0, 1], y) == x[0]
            let transposed = norm(y - matmul(x, [[0, 1], [-1, 0]])) == 0
            if coordinates and transposed then [1, 1] else [0, 0]
          }
        }
        let s = sample(P on points([[1, 2], [3, 4]]), 3, with = turn(1))
        print(s.points)
        """;
    assertThat(Scripts.output(script)).isEqualTo("[1, 1]\n[1, 1]\n[1, 1]\n");
  }
}
