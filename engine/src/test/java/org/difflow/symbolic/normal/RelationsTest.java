package org.difflow.symbolic.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Identity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The normal form works by the identities that its tables state. */
class RelationsTest {

  static List<Identity> identities() {
    ExpressionPool pool = new ExpressionPool();
    return Stream.of(new Definitions(), new Relations())
        .flatMap(table -> table.in(pool).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("identities")
  void sidesHaveOneNormalForm(Identity identity) {
    assertThat(NormalForm.provesZero(identity.left().minus(identity.right()))).isTrue();
    assertThat(NormalForm.provesZero(identity.left().minus(identity.right().plus(1)))).isFalse();
  }
}
