package org.difflow.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language reference shows is refused nowhere. */
class ValidScriptTest {
  @ParameterizedTest
  @ValueSource(strings = {"whole-script", "samplers", "statements", "arguments-like-symbols"})
  void nothingIsSaid(String name) {
    String text = Scripts.resource("valid/" + name + ".diff");
    CheckedScript checked = Checker.check(Scripts.read(name + ".diff", text), Scripts.library());
    assertThat(Scripts.rendered(checked.diagnostics())).isEmpty();
  }
}
