package org.difflow.checker;

import org.difflow.checker.binding.Bindings;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.setting.Settings;
import org.difflow.checker.type.Types;

/** What all parts of the check of one script share. */
record Context(
    Findings findings,
    Bindings bindings,
    Kinds kinds,
    Types types,
    Environment imported,
    Checker.Mode mode,
    Settings settings) {

  static Context of(Findings findings, Environment imported, Checker.Mode mode, Settings settings) {
    Bindings bindings = new Bindings();
    return new Context(
        findings, bindings, new Kinds(bindings), new Types(bindings), imported, mode, settings);
  }
}
