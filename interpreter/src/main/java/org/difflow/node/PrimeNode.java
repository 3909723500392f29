package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.value.Callable;
import org.difflow.value.DerivedFunction;
import org.difflow.value.Kind;

/** {@code f'}. */
public final class PrimeNode extends ExpressionNode {
  @Child private ExpressionNode target;

  public PrimeNode(ExpressionNode target) {
    this.target = target;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return derived(target.execute(frame));
  }

  @TruffleBoundary
  private Object derived(Object value) {
    if (value instanceof Callable function) {
      return new DerivedFunction(function, DifflowContext.get(this).pool());
    }
    throw DifflowException.at(
        this,
        new Fault(
            "E0409",
            "a prime derives functions, and this is " + Kind.of(value),
            "for a formula write D(formula, name)"));
  }
}
