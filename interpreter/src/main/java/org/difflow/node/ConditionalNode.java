package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.value.BatchValue;
import org.difflow.value.ConditionValue;
import org.difflow.value.Truth;

/**
 * {@code if condition then a else b}. A condition per sample runs both branches and picks for each
 * sample; noise is keyed by its place in the text, so the branch not taken shifts nothing. One on
 * the symbols of a formula makes a piecewise formula of both.
 */
public final class ConditionalNode extends ExpressionNode {
  @Child private ExpressionNode condition;
  @Child private ExpressionNode then;
  @Child private ExpressionNode otherwise;
  private final CountingConditionProfile profile = CountingConditionProfile.create();

  public ConditionalNode(ExpressionNode condition, ExpressionNode then, ExpressionNode otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object truth = condition.execute(frame);
    if (truth instanceof Boolean one) {
      return profile.profile(one) ? then.execute(frame) : otherwise.execute(frame);
    }
    return truth instanceof ConditionValue symbols
        ? executePiecewise(frame, symbols)
        : executePerSample(frame, truth);
  }

  private Object executePiecewise(VirtualFrame frame, ConditionValue symbols) {
    Object yes = then.execute(frame);
    Object no = otherwise.execute(frame);
    try {
      return symbols.choose(yes, no);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  private Object executePerSample(VirtualFrame frame, Object truth) {
    BatchValue mask = maskOf(truth);
    DifflowContext context = DifflowContext.get(this);
    context.enterPerSample();
    try {
      return Truth.select(mask, then.execute(frame), otherwise.execute(frame));
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    } finally {
      context.leavePerSample();
    }
  }

  private BatchValue maskOf(Object truth) {
    try {
      return mask(truth);
    } catch (Fault fault) {
      throw DifflowException.at(condition, fault);
    }
  }

  static BatchValue mask(Object truth) {
    Truth.requireCondition(truth);
    BatchValue mask = (BatchValue) truth;
    if (mask.columns() > 1) {
      throw new Fault(
          "E0304",
          "a condition must be one true or false, not one for each of "
              + mask.columns()
              + " coordinates",
          "compare numbers such as norm(x) or sum(x)");
    }
    return mask;
  }
}
