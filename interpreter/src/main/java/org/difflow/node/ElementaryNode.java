package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.ElementaryFunction;
import org.difflow.value.Undefined;

/** {@code exp(x)} and its siblings, called directly. */
@NodeChild(value = "argument", type = ExpressionNode.class)
public abstract class ElementaryNode extends ExpressionNode {
  private final ElementaryFunction function;

  protected ElementaryNode(ElementaryFunction function) {
    this.function = function;
  }

  @Specialization
  @TruffleBoundary(allowInlining = true)
  double number(double argument) {
    double result = function.apply(argument);
    return Double.isNaN(result) ? undefined(argument) : result;
  }

  private double undefined(double argument) {
    try {
      return Undefined.refuse(function.symbol(), argument, Double.NaN);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  @Specialization(replaces = "number")
  @TruffleBoundary
  Object value(Object argument) {
    try {
      return function.apply(argument);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
