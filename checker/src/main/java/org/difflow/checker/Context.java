package org.difflow.checker;

import org.difflow.checker.binding.Bindings;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.setting.Settings;
import org.difflow.checker.type.Types;
import org.difflow.syntax.Script;

/** What all parts of the check of one script share. */
record Context(
    Findings findings,
    Bindings bindings,
    Kinds kinds,
    Types types,
    Environment imported,
    Checker.Mode mode,
    Settings settings) {

  static Context of(Script script, Environment imported, Checker.Mode mode, Settings settings) {
    Bindings bindings = new Bindings();
    Findings findings = new Findings(script.source());
    return new Context(
        findings, bindings, new Kinds(bindings), new Types(bindings), imported, mode, settings);
  }
}
