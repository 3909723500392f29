package org.difflow.checker.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.Name;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final SourceRange ANYWHERE = SourceRange.at(0);

  @Test
  void everyKindOfSlipCountsOnce() {
    assertThat(Spelling.distance("heun", "heunn")).isEqualTo(1);
    assertThat(Spelling.distance("heun", "hen")).isEqualTo(1);
    assertThat(Spelling.distance("heun", "hean")).isEqualTo(1);
    assertThat(Spelling.distance("heun", "huen")).isEqualTo(1);
    assertThat(Spelling.distance("heun", "")).isEqualTo(4);
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void distanceIsSymmetricAndZeroOnlyForTheSameWord() {
    List<String> words = List.of("", "a", "velocity", "velocty", "veloctiy", "score");
    for (String from : words) {
      for (String to : words) {
        assertThat(Spelling.distance(from, to)).isEqualTo(Spelling.distance(to, from));
        assertThat(Spelling.distance(from, to) == 0).isEqualTo(from.equals(to));
      }
    }
  }

  @Test
  void atMostHalfTheLettersAndAtMostThreeMayDiffer() {
    assertThat(nearest("st", "so")).contains("so");
    assertThat(nearest("s", "t")).isEmpty();
    assertThat(nearest("velocity", "velo")).isEmpty();
    assertThat(nearest("velocity", "veloc")).contains("veloc");
  }

  @Test
  void theNearestWinsAndTiesGoByTheAlphabet() {
    assertThat(nearest("stepz", "step", "stepsize", "steps")).contains("step");
    assertThat(nearest("stpes", "stops", "steps")).contains("steps");
  }

  @Test
  void theAnswerIsInTheAlphabetOfTheQuestion() {
    assertThat(nearest("sigma_mxa", "sigma_max")).contains("sigma_max");
    assertThat(nearest("σ_mxa", "sigma_max")).contains("σ_max");
  }

  @Test
  void abbreviationsAreUnderstood() {
    assertThat(nearest("smax", "sigma_max", "sigma_min")).contains("sigma_max");
    assertThat(nearest("vel", "velocity", "divergence")).contains("velocity");
    assertThat(nearest("xam", "sigma_max")).isEmpty();
    assertThat(nearest("sm", "sigma_max", "")).isEmpty();
  }

  @Test
  void greekLettersInsideANameAreSpelledOut() {
    assertThat(nearest("σmax", "sigma_max")).contains("σ_max");
    assertThat(nearest("sigmamax", "sigma_max")).contains("sigma_max");
  }

  private static Optional<String> nearest(String written, String... candidates) {
    return Spelling.nearest(Name.of(written, ANYWHERE), List.of(candidates));
  }
}
