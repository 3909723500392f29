package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "path P {",
        "f(1,",
        "[1",
        "1 +",
        "let x =",
        "x =>",
        "print(\"a {x",
        "a and",
        "P on",
        "path P {\n\n",
        "1 + # more",
        "f(\"(\" +"
      })
  void textThatBreaksOffGoesOn(String text) {
    assertThat(Unfinished.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 + 2",
        "path P { }",
        "f(1)\n",
        "\"open (",
        "print(1))",
        "# (",
        "1 +\n",
        "let x =\n  ",
        "\"(\"",
        "x)"
      })
  void textThatIsCompleteOrCannotGoOnDoesNot(String text) {
    assertThat(Unfinished.is(text)).isFalse();
  }
}
