package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void storyOfACodeIsPrintedWithItsScripts() {
    Outcome outcome = Outcome.of("explain", "e0004");
    assertThat(outcome.status()).isEqualTo(Status.WELL);
    assertThat(outcome.output())
        .startsWith("E0004: a number with a letter straight after it\n\n")
        .endsWith("This fails:\n\n    print(2pi)\n\nThis does not:\n\n    print(2*pi)\n");
  }

  @Test
  void filesOfAStoryAreShown() {
    assertThat(Outcome.of("explain", "E0505").output()).contains("The file data.csv:\n\n    x,y\n");
  }

  @Test
  void allCodesAreListed() {
    assertThat(Outcome.of("explain").output().lines())
        .isSorted()
        .contains("E0101: an unknown name", "W0101: a declaration that hides another");
  }

  @Test
  void unknownCodeIsStatusTwo() {
    Outcome outcome = Outcome.of("explain", "E9999");
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.errors())
        .startsWith("error[E0831]: there is no error or warning `E9999`")
        .contains("help: `difflow explain` lists");
  }
}
