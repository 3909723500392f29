package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.run.SamplingRun;

/** {@code noise()}: fresh standard normal noise, keyed by this place in the text of the step. */
public final class NoiseNode extends ExpressionNode {
  private final int depth;
  private final int place;

  /** {@code depth} is how many functions further out the sampler's body is. */
  public NoiseNode(int depth, int place) {
    this.depth = depth;
    this.place = place;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    SamplingRun run = (SamplingRun) RunNode.run(frame, depth);
    return run.noise(place, run.turns().current());
  }
}
