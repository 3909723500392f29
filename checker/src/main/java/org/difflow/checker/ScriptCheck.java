package org.difflow.checker;

import java.util.List;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.setting.Settings;
import org.difflow.syntax.Script;

/** The check of one script from beginning to end. */
final class ScriptCheck {
  private final Script script;
  private final Context context;

  ScriptCheck(Script script, Environment imported, Checker.Mode mode, Settings settings) {
    this.script = script;
    this.context = Context.of(script, imported, mode, settings);
  }

  CheckedScript run() {
    Scope scope = Scope.ofFile(script.source());
    context.bindings().open(script, scope);
    Visibility file = Visibility.ofFile(scope);
    new Statements(context).file(script.statements(), file);
    if (!context.findings().hasErrors()) {
      new UnusedNames(context, file).report();
    }
    return new CheckedScript(
        script, context.bindings(), scope, List.copyOf(file.own()), context.findings().sorted());
  }
}
