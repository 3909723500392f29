package org.difflow.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RungeKuttaTest {
  @Test
  void thereAreAsManyTreesAsCayleyCounted() {
    assertThat(IntStream.rangeClosed(1, 6).map(n -> RootedTree.ofSize(n).size()))
        .containsExactly(1, 1, 2, 4, 9, 20);
  }

  @ParameterizedTest
  @EnumSource
  void conditionsHoldUpToTheOrderAndNotBeyond(RungeKutta method) {
    assertThat(IntStream.rangeClosed(1, method.order()).allMatch(n -> holds(method, n))).isTrue();
    assertThat(holds(method, method.order() + 1)).isFalse();
  }

  private static boolean holds(RungeKutta method, int vertices) {
    return RootedTree.ofSize(vertices).stream().allMatch(tree -> tree.holdsFor(method.tableau()));
  }

  @Test
  void namesAreReadWithBlanksToo() {
    assertThat(RungeKutta.named("implicit euler")).isEqualTo(RungeKutta.IMPLICIT_EULER);
    assertThat(RungeKutta.named("Implicit-Midpoint")).isEqualTo(RungeKutta.IMPLICIT_MIDPOINT);
  }

  @Test
  void anotherNameIsRefused() {
    assertThatThrownBy(() -> RungeKutta.named("rk5"))
        .hasFieldOrPropertyWithValue("code", "E0751")
        .hasMessage("there is no method `rk5`");
  }
}
