package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.value.Arguments;
import org.difflow.value.SamplerValue;

/** {@code sampler name(parameters) { ... }}. */
public final class SamplerNode extends ExpressionNode {
  private final SamplerValue.Code code;

  public SamplerNode(SamplerValue.Code code) {
    this.code = code;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new SamplerValue(code, frame.materialize(), Arguments.of());
  }
}
