package org.difflow.builtin;

import java.util.List;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.Display;
import org.difflow.value.HasSteps;
import org.difflow.value.None;
import org.difflow.value.PathMember;

/**
 * {@code show(f)}: a member as {@code name(arguments) = formula}, anything else as it prints;
 * {@code show(f, steps = true)}: how it follows from the law.
 */
final class Show implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    List<?> values = (List<?>) arguments[0];
    boolean steps = Coerce.truth("steps", arguments[1]);
    Display display = Display.ofContext();
    values.forEach(
        value -> context.output().println(steps ? steps(display, value) : text(display, value)));
    return None.NONE;
  }

  private static String steps(Display display, Object value) {
    return HasSteps.of(value).text(display.notation());
  }

  private static String text(Display display, Object value) {
    return value instanceof PathMember member
        ? member.formula().text(display.notation())
        : display.text(value);
  }
}
