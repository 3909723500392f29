package org.difflow.builtin;

import java.util.List;
import org.difflow.language.DifflowContext;
import org.difflow.value.Display;
import org.difflow.value.None;
import org.difflow.value.PathMember;

/** {@code show(f)}: a member as {@code name(arguments) = formula}, anything else as it prints. */
final class Show implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    List<?> values = (List<?>) arguments[0];
    values.forEach(value -> context.output().println(text(Display.ofContext(), value)));
    return None.NONE;
  }

  private static String text(Display display, Object value) {
    return value instanceof PathMember member
        ? member.formula().text(display.notation())
        : display.text(value);
  }
}
