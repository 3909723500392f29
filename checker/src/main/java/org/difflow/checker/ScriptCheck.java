package org.difflow.checker;

import java.util.List;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.setting.Settings;
import org.difflow.syntax.Script;

/** The check of one script from beginning to end. */
final class ScriptCheck {
  private final Script script;
  private final Scope scope;
  private final Imports imports;
  private final Context context;

  private ScriptCheck(Script script, Scope scope, Imports imports, Context context) {
    this.script = script;
    this.scope = scope;
    this.imports = imports;
    this.context = context;
  }

  static ScriptCheck of(
      Script script, Environment visible, Checker.Mode mode, Settings settings, Importer importer) {
    Findings findings = new Findings(script.source());
    Scope scope = Scope.ofFile(script.source());
    Imports imports = new Imports(findings, importer, scope);
    Environment imported = imports.resolve(script.statements(), visible);
    return new ScriptCheck(script, scope, imports, Context.of(findings, imported, mode, settings));
  }

  CheckedScript run() {
    context.bindings().open(script, scope);
    Visibility file = Visibility.ofFile(scope);
    new Statements(context).file(script.statements(), file);
    if (!context.findings().hasErrors()) {
      new UnusedNames(context, file).report();
    }
    return new CheckedScript(
        script,
        context.bindings(),
        scope,
        imports.files(),
        List.copyOf(file.own()),
        context.findings().sorted());
  }
}
