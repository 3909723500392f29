package org.difflow.symbolic;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** An exact rational number. */
public final class Constant extends Expr {
  private final BigFraction value;

  Constant(ExpressionPool pool, int id, BigFraction value) {
    super(pool, id, List.of(), false);
    this.value = value;
  }

  public BigFraction value() {
    return value;
  }

  /** Whether the number is whole. */
  public boolean isInteger() {
    return Rational.isInteger(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
