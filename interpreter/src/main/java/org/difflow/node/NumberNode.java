package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number as it stands in the text, or arithmetic of such numbers. As a number it is a double; in
 * a formula it is the exact rational that it looks like, so that {@code (1/3)*r} is {@code r/3}.
 */
public final class NumberNode extends ExpressionNode {
  private final double value;
  private final BigFraction exact;

  public NumberNode(double value, BigFraction exact) {
    this.value = value;
    this.exact = exact;
  }

  public double value() {
    return value;
  }

  public BigFraction exact() {
    return exact;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return value;
  }
}
