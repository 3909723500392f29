package org.difflow.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.diagnostic.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the tree, checking ends with an answer that fits together. */
class RandomScriptTest {
  private static final int SCRIPTS = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aNameWithoutMeaningIsAlwaysSaid(long run) {
    for (long seed = run * SCRIPTS; seed < (run + 1) * SCRIPTS; seed++) {
      RandomScript random = new RandomScript(seed);
      CheckedScript checked = Checker.check(random.script());
      boolean poisoned =
          random.references().stream()
              .anyMatch(name -> checked.bindings().of(name) instanceof Binding.Poison);
      assertThat(!poisoned || checked.hasErrors()).as("seed %d", seed).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void everyVariableSitsInTheSlotOfItsOwner(long run) {
    for (long seed = run * SCRIPTS; seed < (run + 1) * SCRIPTS; seed++) {
      RandomScript random = new RandomScript(seed);
      CheckedScript checked = Checker.check(random.script());
      assertThat(random.references())
          .map(checked.bindings()::of)
          .filteredOn(Variable.class::isInstance)
          .map(Variable.class::cast)
          .allMatch(v -> v.owner().variables().get(v.slot()) == v);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21})
  void diagnosticsAreSortedByPlace(long run) {
    for (long seed = run * SCRIPTS; seed < (run + 1) * SCRIPTS; seed++) {
      CheckedScript checked = Checker.check(new RandomScript(seed).script());
      assertThat(checked.diagnostics())
          .isSortedAccordingTo(Comparator.comparingInt(RandomScriptTest::start));
    }
  }

  private static int start(Diagnostic diagnostic) {
    return diagnostic.primary().orElseThrow().range().start();
  }
}
