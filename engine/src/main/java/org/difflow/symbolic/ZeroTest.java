package org.difflow.symbolic;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.difflow.symbolic.normal.Constancy;
import org.difflow.symbolic.normal.NormalForm;
import org.difflow.symbolic.zero.NumericTest;

/**
 * Decides whether a formula is 0: proved by its normal form or by its derivative and one point, or
 * else put to the test at points of the domains of its symbols, in as many digits as the decision
 * takes. Points at which some part of the formula has no value do not count.
 */
public final class ZeroTest {
  private ZeroTest() {}

  public static ZeroResult test(Expr formula) {
    return test(formula, Map.of());
  }

  /** Whether {@code formula} is 0 where some symbols have the given values. */
  public static ZeroResult test(Expr formula, Map<Symbol, BigDecimal> fixedValues) {
    Map<Symbol, Expr> constants = new HashMap<>();
    fixedValues.forEach(
        (symbol, value) -> {
          if (!symbol.isVector()) {
            constants.put(symbol, formula.pool().constant(Rational.of(value)));
          }
        });
    Expr there = formula.substitute(constants);
    if (NormalForm.provesZero(there)) {
      return new ZeroResult.Proved();
    }
    ZeroResult tested = NumericTest.of(formula, fixedValues);
    boolean mayBeZero = tested instanceof ZeroResult.Tested;
    return mayBeZero && Constancy.provesZero(there) ? new ZeroResult.Proved() : tested;
  }
}
