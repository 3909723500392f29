package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  @Test
  void everyPartIsNamedAndWhatIsIllHasARemedy() {
    Outcome outcome = Outcome.of("doctor");
    assertThat(outcome.output())
        .contains("difflow", "JDK", "runtime", "Vector API", "machine", "library", "trial");
    int expected = outcome.output().contains("fix: ") ? Status.FAILED : Status.WELL;
    assertThat(outcome.status()).isEqualTo(expected);
  }

  @Test
  void findingThatIsIllSaysWhatToDo() {
    Finding ill = Finding.ill("JDK", "17", "set JAVA_HOME");
    assertThat(ill.well()).isFalse();
    assertThat(ill.toString().lines())
        .containsExactly("JDK          17", "             fix: set JAVA_HOME");
    assertThat(Finding.well("JDK", "25").well()).isTrue();
  }
}
