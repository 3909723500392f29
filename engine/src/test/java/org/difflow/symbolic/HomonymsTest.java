package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HomonymsTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol bare = pool.symbol("s");
  private final Symbol positive = pool.symbol("s", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol unit = pool.symbol("s", Sort.SCALAR, Domain.unit());

  @Test
  void whatNothingIsKnownOfMeansTheKnownOneOfItsName() {
    assertThat(Homonyms.joined(bare.minus(positive))).isEqualTo(pool.constant(0));
    assertThat(Homonyms.ambiguous(Set.of(bare, positive))).isEmpty();
  }

  @Test
  void nothingIsJoinedWhereTwoAreKnown() {
    Expr formula = bare.plus(positive.times(unit));
    assertThat(Homonyms.joined(formula)).isEqualTo(formula);
    assertThat(Homonyms.ambiguous(formula.symbols())).contains("s");
  }
}
