package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Arguments;
import org.difflow.value.Callable;
import org.difflow.value.FunctionValue;
import org.difflow.value.Kind;

/** {@code callee(arguments)}. */
public final class CallNode extends ExpressionNode {
  @Child private ExpressionNode callee;
  @Children private final ExpressionNode[] arguments;
  @Child private IndirectCallNode call = IndirectCallNode.create();
  private final List<String> names;

  /** {@code names} are those of the last arguments, which are given by name. */
  public CallNode(ExpressionNode callee, ExpressionNode[] arguments, List<String> names) {
    this.callee = callee;
    this.arguments = arguments;
    this.names = List.copyOf(names);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object target = callee.execute(frame);
    Object[] values = evaluate(frame);
    return target instanceof FunctionValue function
        ? call.call(function.target(), frameArguments(function, values))
        : callOther(target, values);
  }

  @ExplodeLoop
  private Object[] evaluate(VirtualFrame frame) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].execute(frame);
    }
    return values;
  }

  @TruffleBoundary
  private Object[] frameArguments(FunctionValue function, Object[] values) {
    try {
      return function.frameArguments(arguments(values));
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  /** While code that is no node runs, this node stands for it: it is the place of the call. */
  @TruffleBoundary
  private Object callOther(Object target, Object[] values) {
    EncapsulatingNodeReference calling = EncapsulatingNodeReference.getCurrent();
    Node outer = calling.set(this);
    try {
      return callable(target).call(arguments(values));
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    } finally {
      calling.set(outer);
    }
  }

  private static Callable callable(Object target) {
    if (target instanceof Callable callable) {
      return callable;
    }
    throw new Fault("E0109", Kind.of(target) + " cannot be called", "only functions can be called");
  }

  private Arguments arguments(Object[] values) {
    int positional = values.length - names.size();
    List<Arguments.Named> named = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      named.add(new Arguments.Named(names.get(i), values[positional + i]));
    }
    return new Arguments(Arrays.asList(values).subList(0, positional), named);
  }
}
