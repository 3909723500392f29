package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.run.SamplingRun;
import org.difflow.run.Turns;

/** Tells a sampling run which turn a loop of its step is in; outside steps nobody asks. */
public final class TurnsNode extends Node {
  private static final int OUTSIDE_STEPS = -1;

  private final int depth;

  private TurnsNode(int depth) {
    this.depth = depth;
  }

  /** For a loop in a step, the body of its sampler {@code depth} functions further out. */
  public static TurnsNode inStep(int depth) {
    return new TurnsNode(depth);
  }

  /** For any other loop. */
  public static TurnsNode outsideSteps() {
    return new TurnsNode(OUTSIDE_STEPS);
  }

  void enterLoop(VirtualFrame frame) {
    if (depth != OUTSIDE_STEPS) {
      enter(turns(frame));
    }
  }

  void turn(VirtualFrame frame, int index) {
    if (depth != OUTSIDE_STEPS) {
      turn(turns(frame), index);
    }
  }

  void leaveLoop(VirtualFrame frame) {
    if (depth != OUTSIDE_STEPS) {
      turns(frame).leaveLoop();
    }
  }

  private Turns turns(VirtualFrame frame) {
    return ((SamplingRun) RunNode.run(frame, depth)).turns();
  }

  private void enter(Turns turns) {
    try {
      turns.enterLoop();
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  private void turn(Turns turns, int index) {
    try {
      turns.turn(index);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
