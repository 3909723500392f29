package org.difflow.builtin;

import org.difflow.language.DifflowContext;

/** The code behind a row of the table of builtins. */
@FunctionalInterface
public interface BuiltinFunction {
  /**
   * Runs the builtin.
   *
   * @param arguments one for each parameter of its row, {@code null} where an optional one is left
   *     out, a list for one that takes any number
   * @throws org.difflow.fault.Fault if an argument does not fit
   */
  Object call(DifflowContext context, Object[] arguments);
}
