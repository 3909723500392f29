package org.difflow.checker.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.checker.table.Parameter.Presence;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @Test
  void readsTheNotationOfTheTables() {
    Signature sample = Signature.parse("sample(model, n = 1; with?, seed = 0, ~start?)");
    assertThat(sample.name()).isEqualTo("sample");
    assertThat(sample.parameters())
        .containsExactly(
            new Parameter("model", Presence.REQUIRED, false, "", true),
            new Parameter("n", Presence.OPTIONAL, false, "1", true),
            new Parameter("with", Presence.OPTIONAL, true, "", true),
            new Parameter("seed", Presence.OPTIONAL, true, "0", true),
            new Parameter("start", Presence.OPTIONAL, true, "", false));
  }

  @Test
  void printsWhatACallLooksLikeInThisVersion() {
    assertThat(Signature.parse("print(values...)")).hasToString("print(values...)");
    assertThat(Signature.parse("D(formula, <name>, ~order?)")).hasToString("D(formula, name)");
    assertThat(Signature.parse("csv(file; scale = 1)")).hasToString("csv(file, scale = 1)");
    assertThat(Signature.parse("pi")).hasToString("pi");
  }

  @Test
  void aNameWithoutBracketsIsNoFunction() {
    assertThat(Signature.parse("pi").callable()).isFalse();
    assertThat(Signature.parse("noise()").callable()).isTrue();
  }
}
