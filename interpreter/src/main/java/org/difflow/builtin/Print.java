package org.difflow.builtin;

import java.util.List;
import java.util.stream.Collectors;
import org.difflow.language.DifflowContext;
import org.difflow.value.Display;
import org.difflow.value.None;

/** {@code print(a, b)}: the values on one line, one space between. */
final class Print implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    List<?> values = (List<?>) arguments[0];
    String line = values.stream().map(Display.ofContext()::text).collect(Collectors.joining(" "));
    context.output().println(line);
    return None.NONE;
  }
}
