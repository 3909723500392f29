package org.difflow.path;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Matrix;

/** A member that depends on time alone as a function of it, infinite where the member is. */
public final class TimeFunction implements DoubleUnaryOperator {
  private final NumericFormula formula;

  public TimeFunction(ConditionalPath path, Member member) {
    this.formula = path.numeric(member);
  }

  @Override
  public double applyAsDouble(double time) {
    return formula.raw(List.of(Matrix.scalar(time))).get(0, 0);
  }
}
