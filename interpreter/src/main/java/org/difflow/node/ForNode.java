package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Elements;
import org.difflow.value.None;

/** {@code for name in source { body }}. */
public final class ForNode extends ExpressionNode {
  @Child private ExpressionNode source;
  @Child private LoopNode loop;
  @Child private TurnsNode turns;
  private final int elements;
  private final int index;

  /** The slots hold the elements, the index of the next one, and the loop's variable. */
  public ForNode(
      ExpressionNode source,
      ExpressionNode body,
      TurnsNode turns,
      int elements,
      int index,
      int variable) {
    this.source = source;
    this.turns = turns;
    this.elements = elements;
    this.index = index;
    this.loop =
        Truffle.getRuntime().createLoopNode(new Turn(body, turns, elements, index, variable));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    frame.setObject(elements, elementsOf(source.execute(frame)));
    frame.setObject(index, 0);
    turns.enterLoop(frame);
    try {
      loop.execute(frame);
    } finally {
      turns.leaveLoop(frame);
    }
    return None.NONE;
  }

  @TruffleBoundary
  private Object[] elementsOf(Object value) {
    try {
      return Elements.of(value);
    } catch (Fault fault) {
      throw DifflowException.at(source, fault);
    }
  }

  /** One turn of the loop. */
  private static final class Turn extends Node implements RepeatingNode {
    @Child private ExpressionNode body;
    private final TurnsNode turns;
    private final int elements;
    private final int index;
    private final int variable;

    Turn(ExpressionNode body, TurnsNode turns, int elements, int index, int variable) {
      this.body = body;
      this.turns = turns;
      this.elements = elements;
      this.index = index;
      this.variable = variable;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      Object[] values = (Object[]) frame.getObject(elements);
      int turn = (int) frame.getObject(index);
      if (turn == values.length) {
        return false;
      }
      runTurn(frame, values[turn], turn);
      return true;
    }

    private void runTurn(VirtualFrame frame, Object value, int turn) {
      turns.turn(frame, turn);
      frame.setObject(variable, value);
      body.execute(frame);
      frame.setObject(index, turn + 1);
    }
  }
}
