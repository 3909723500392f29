package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.diagnostic.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-2^2           | (- (2 ^ 2))",
        "2^-1           | (2 ^ (- 1))",
        "2^3^2          | (2 ^ (3 ^ 2))",
        "-x*y           | ((- x) * y)",
        "a - b - c      | ((a - b) - c)",
        "a/b/c          | ((a / b) / c)",
        "a + b*c        | (a + (b * c))",
        "2^x'           | (2 ^ x')",
        "--x            | (- (- x))",
        "1..n - 1       | (1 .. (n - 1))",
        "a on 0..1      | (a on (0 .. 1))",
        "a on b == c    | ((a on b) == c)",
        "a < b < c      | (a < b < c)",
        "a < b == c     | (a < b == c)",
        "not a == b     | (not (a == b))",
        "not a and b    | ((not a) and b)",
        "a or b and c   | (a or (b and c))",
        "a and b and c  | ((a and b) and c)",
        "(a + b)*c      | ((a + b) * c)"
      })
  void operatorsBindByTheirStrength(String written, String shape) {
    assertThat(Shape.of(written)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x => x + 1 == y             | (x => ((x + 1) == y))",
        "(x, t) => x                 | (x, t => x)",
        "() => 1                     | ( => 1)",
        "x => y => x*y               | (x => (y => (x * y)))",
        "x => { x; 2 }               | (x => {x; 2})",
        "if a then b else c + d      | (if a then b else (c + d))",
        "if a { 1 } else if b { 2 }  | (if a then {1} else (if b then {2}))",
        "if a then b else if c { d } | (if a then b else (if c then {d}))"
      })
  void lambdaAndConditionalTakeEverythingToTheirRight(String written, String shape) {
    assertThat(Shape.of(written)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(x)[0].y'(2)'            | f(x)[0].y'(2)'",
        "f(a, n = 2, m = 3,)       | f(a, n = 2, m = 3)",
        "m[0..9, i + 1]            | m[(0 .. 9), (i + 1)]",
        "[1, 2, 3,]                | [1, 2, 3]",
        "[]                        | []",
        "[f(n) for n in [1, 2]]    | [f(n) for n in [1, 2]]",
        "data.at(stop, time = 1)   | data.at(stop, time = 1)",
        "10_000 + 1e-3 - 2.5E+7    | ((10_000 + 1e-3) - 2.5E+7)",
        "0..63                     | (0 .. 63)",
        "-∞                        | (- inf)",
        "∂(e, x) + λ*π             | (D(e, x) + (lambda * pi))",
        "none == true              | (none == true)"
      })
  void operandsAreReadWithTheirSuffixes(String written, String shape) {
    assertThat(Shape.of(written)).isEqualTo(shape);
  }

  @Test
  void holesNestWithStringsInsideThem() {
    assertThat(Shape.of("\"a {\"b {c:4} \\{\"} {f(\"k\"):.3}\""))
        .isEqualTo("\"a {\"b {c:SIGNIFICANT4} {\"} {f(\"k\"):DECIMALS3}\"");
  }

  @Test
  void escapesStandForTheirCharacters() {
    assertThat(Shape.of("\"\\n\\t\\\"\\\\\\{}# 'x'\"")).isEqualTo("\"\n\t\"\\{}# 'x'\"");
  }

  @Test
  void blockInAHoleKeepsItsBraces() {
    assertThat(Shape.of("\"{if a { 1 } else { 2 }}\"")).isEqualTo("\"{(if a then {1} else {2})}\"");
  }

  @Test
  void rangesCoverParenthesesOfTheirOperands() {
    Expression product = expression("(a + b)*(c)");
    assertThat(product.range().start()).isZero();
    assertThat(product.range().end()).isEqualTo(11);
  }

  @Test
  void rangesCountUtf16BehindAstralCharacters() {
    Expression.BinaryOperation sum = (Expression.BinaryOperation) expression("𝜎 + y");
    assertThat(Shape.of(sum)).isEqualTo("(sigma + y)");
    assertThat(sum.right().range().start()).isEqualTo("𝜎 + ".length());
  }

  private static Expression expression(String text) {
    return ScriptParser.parseExpression(new SourceText("test", text)).tree();
  }
}
