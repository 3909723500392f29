package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterexampleTest {
  @Test
  void infiniteSidesAreWrittenAsScriptsWriteThem() {
    Counterexample pole =
        new Counterexample(Map.of("t", 0.5), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(pole).hasToString("at t = 0.5: inf is not -inf");
  }

  @Test
  void withoutFreeSymbolsThereIsNoPlace() {
    assertThat(new Counterexample(Map.of(), 1, 2)).hasToString("as 1 is not 2");
  }
}
