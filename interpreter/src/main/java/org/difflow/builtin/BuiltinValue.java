package org.difflow.builtin;

import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.Topic;
import org.difflow.language.DifflowContext;
import org.difflow.value.Arguments;
import org.difflow.value.Binding;
import org.difflow.value.Callable;
import org.difflow.value.Display;
import org.difflow.value.GuestValue;
import org.difflow.value.Undefined;

/** A builtin as a value: its row in the table and the code that runs it. */
public final class BuiltinValue extends GuestValue implements Callable {
  private final Builtin entry;
  private final BuiltinFunction function;

  public BuiltinValue(Builtin entry, BuiltinFunction function) {
    this.entry = entry;
    this.function = function;
  }

  @Override
  public Object call(Arguments arguments) {
    Object[] bound = Binding.bind(entry.signature(), arguments);
    return Undefined.refuse("`" + name() + "`", function.call(DifflowContext.get(null), bound));
  }

  Signature signature() {
    return entry.signature();
  }

  /** The chapter of the reference it stands in. */
  Topic topic() {
    return entry.topic();
  }

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public String kind() {
    return "the builtin `" + name() + "`";
  }

  @Override
  public String display(Display display) {
    return entry.signature().toString();
  }
}
