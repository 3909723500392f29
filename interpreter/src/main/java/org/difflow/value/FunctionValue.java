package org.difflow.value;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import org.difflow.checker.table.Signature;

/** A function of the script with the frame it closes over. */
public final class FunctionValue extends GuestValue implements Callable {
  private final Signature signature;
  private final RootCallTarget target;
  private final MaterializedFrame scope;

  public FunctionValue(Signature signature, RootCallTarget target, MaterializedFrame scope) {
    this.signature = signature;
    this.target = target;
    this.scope = scope;
  }

  public Signature signature() {
    return signature;
  }

  public RootCallTarget target() {
    return target;
  }

  /** The arguments of its call target: the enclosing frame, then one for each parameter. */
  public Object[] frameArguments(Arguments arguments) {
    Object[] bound = Binding.bind(signature, arguments);
    Object[] all = new Object[bound.length + 1];
    all[0] = scope;
    System.arraycopy(bound, 0, all, 1, bound.length);
    return all;
  }

  @Override
  public Object call(Arguments arguments) {
    return target.call(frameArguments(arguments));
  }

  @Override
  public String name() {
    return signature.name();
  }

  @Override
  public String kind() {
    return "a function";
  }

  @Override
  public String display(Display display) {
    return target.getRootNode().getSourceSection().getCharacters().toString();
  }
}
