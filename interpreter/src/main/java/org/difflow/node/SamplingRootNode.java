package org.difflow.node;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.nodes.RootNode;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.language.DifflowLanguage;
import org.difflow.run.SamplingRun;

/**
 * The sampling loop: for each tile the sampler's body, then for each pair of neighbouring times its
 * step. Its arguments are those of the sampler's body, the run among them.
 */
public final class SamplingRootNode extends RootNode {
  private static final int SAMPLER_SLOT = 0;

  @Child private LoopNode tiles;
  private final String name;

  public SamplingRootNode(
      DifflowLanguage language, String name, RootCallTarget sampler, RootCallTarget step) {
    super(language, descriptor());
    this.name = name;
    this.tiles = Truffle.getRuntime().createLoopNode(new Tile(sampler, step));
  }

  private static FrameDescriptor descriptor() {
    FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
    builder.addSlots(1, FrameSlotKind.Object);
    return builder.build();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    tiles.execute(frame);
    return run(frame);
  }

  @Override
  public String getName() {
    return "sample with " + name;
  }

  private static SamplingRun run(VirtualFrame frame) {
    return (SamplingRun) frame.getArguments()[RunNode.RUN_ARGUMENT];
  }

  /** One tile of samples through all steps. */
  private static final class Tile extends Node implements RepeatingNode {
    @Child private DirectCallNode sampler;
    @Child private LoopNode steps;

    Tile(RootCallTarget sampler, RootCallTarget step) {
      this.sampler = DirectCallNode.create(sampler);
      this.steps = Truffle.getRuntime().createLoopNode(new Step(step));
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      if (!run(frame).nextTile()) {
        return false;
      }
      frame.setObject(SAMPLER_SLOT, sampler.call(frame.getArguments()));
      steps.execute(frame);
      run(frame).finishTile();
      return true;
    }
  }

  /** One step of a tile. */
  private static final class Step extends Node implements RepeatingNode {
    @Child private DirectCallNode step;

    Step(RootCallTarget step) {
      this.step = DirectCallNode.create(step);
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      SamplingRun run = run(frame);
      if (!run.hasStep()) {
        return false;
      }
      Object next = step.call(frame.getObject(SAMPLER_SLOT), run.state(), run.from(), run.to());
      advance(run, next);
      return true;
    }

    private void advance(SamplingRun run, Object next) {
      try {
        run.advance(next);
      } catch (Fault fault) {
        throw DifflowException.at(((RootCallTarget) step.getCallTarget()).getRootNode(), fault);
      }
    }
  }
}
