package org.difflow.value;

import java.util.function.Function;
import org.difflow.checker.table.Signature;

/** A member that is a function with code of its own. */
public final class Method extends GuestValue implements Callable {
  private final Signature signature;
  private final Function<Object[], Object> code;

  public Method(Signature signature, Function<Object[], Object> code) {
    this.signature = signature;
    this.code = code;
  }

  public Signature signature() {
    return signature;
  }

  @Override
  public Object call(Arguments arguments) {
    return code.apply(Binding.bind(signature, arguments));
  }

  @Override
  public String name() {
    return signature.name();
  }

  @Override
  public String kind() {
    return "the member `" + name() + "`";
  }

  @Override
  public String display(Display display) {
    return signature.toString();
  }
}
