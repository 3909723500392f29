package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.value.ConditionValue;
import org.difflow.value.None;

/**
 * {@code if condition { ... }} without {@code else}: it has no value. A condition per sample runs
 * the body, in which nothing can be kept.
 */
public final class GuardNode extends ExpressionNode {
  @Child private ExpressionNode condition;
  @Child private ExpressionNode body;
  private final CountingConditionProfile profile = CountingConditionProfile.create();

  public GuardNode(ExpressionNode condition, ExpressionNode body) {
    this.condition = condition;
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object truth = condition.execute(frame);
    if (truth instanceof Boolean one) {
      if (profile.profile(one)) {
        body.execute(frame);
      }
    } else {
      executePerSample(frame, truth);
    }
    return None.NONE;
  }

  private void executePerSample(VirtualFrame frame, Object truth) {
    requireDecided(truth);
    DifflowContext context = DifflowContext.get(this);
    context.enterPerSample();
    try {
      body.execute(frame);
    } finally {
      context.leavePerSample();
    }
  }

  private void requireDecided(Object truth) {
    try {
      if (truth instanceof ConditionValue) {
        throw new Fault(
            "E0462",
            "an `if` without `else` on a formula has no value, and its condition is not decided",
            "whether the condition holds depends on the values of its symbols");
      }
      ConditionalNode.mask(truth);
    } catch (Fault fault) {
      throw DifflowException.at(condition, fault);
    }
  }
}
