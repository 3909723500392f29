package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.print.Printer;
import org.junit.jupiter.api.Test;

class EntryTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Table table = new Table("abar", List.of(1.0, 0.9, 0.5));
  private final Symbol t = pool.symbol("t");
  private final Expr entry = pool.entry(table, t);

  @Test
  void anEntryAtANumberIsThatNumber() {
    assertThat(entry.substitute(Map.of(t, pool.constant(2)))).isSameAs(pool.decimal("0.5"));
  }

  @Test
  void equalTablesGiveOneFormula() {
    assertThat(pool.entry(new Table("abar", List.of(1.0, 0.9, 0.5)), t)).isSameAs(entry);
    assertThat(pool.entry(new Table("abar", List.of(1.0, 0.9, 0.4)), t)).isNotSameAs(entry);
  }

  @Test
  void aKernelLooksUpItsEntries() {
    assertThat(Lowering.lower(List.of(t), entry.sqrt()).evaluate(1)).isEqualTo(Math.sqrt(0.9));
  }

  @Test
  void whatIsNoIndexIsRefused() {
    for (double index : new double[] {-1, 0.5, 3, Double.NaN}) {
      assertThatThrownBy(() -> Lowering.lower(List.of(t), entry).evaluate(index))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("the indices of abar are the whole numbers from 0 to 2");
    }
    assertThatThrownBy(() -> pool.entry(table, pool.decimal("0.5"))).isInstanceOf(Fault.class);
  }

  @Test
  void thereIsNoDerivativeByTheIndex() {
    assertThat(entry.derivative(pool.symbol("x")).isZero()).isTrue();
    assertThatThrownBy(() -> entry.sqrt().derivative(t)).hasMessageContaining("no derivative by t");
  }

  @Test
  void identitiesBetweenEntriesAreProvedAndFalseOnesAreNot() {
    Expr square = entry.sqrt().plus(1).square();
    Expr expanded = entry.plus(entry.sqrt().times(2)).plus(1);
    assertThat(ZeroTest.test(square.minus(expanded))).isInstanceOf(ZeroResult.Proved.class);
    assertThat(ZeroTest.test(square.minus(entry))).isNotInstanceOf(ZeroResult.Proved.class);
  }

  @Test
  void aTableOfPositiveNumbersHasPositiveEntries() {
    Expr below = pool.entry(new Table("c", List.of(0.5, -0.5)), t);
    assertThat(Positivity.prove(entry)).isTrue();
    assertThat(Positivity.prove(below)).isFalse();
  }

  @Test
  void itPrintsAsItIsWritten() {
    assertThat(Printer.unicode(pool.entry(table, t.minus(1)).sqrt()))
        .isEqualTo("sqrt(abar[t - 1])");
  }
}
