package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.translation.ScriptTranslator;
import org.difflow.value.Globals;

/**
 * What a context remembers from one source to the next: the names that its scripts declared. A
 * script sees none of them. An interactive source sees them all and may declare them anew; what
 * names them then means the new thing, wherever it was entered.
 */
public final class Session {
  private final DifflowLanguage language;
  private final DifflowContext context;
  private final Globals globals = new Globals();
  private Environment environment = StandardLibrary.environment();

  Session(DifflowLanguage language, DifflowContext context) {
    this.language = language;
    this.context = context;
  }

  /** The names that there are now. */
  public Globals globals() {
    return globals;
  }

  /** Gives a variable that a source declares its value; from now on later inputs see it. */
  public void define(Variable variable, Object value) {
    globals.define(variable.name(), value);
    environment = environment.with(variable);
  }

  /**
   * Runs an interactive source. The value of a line that is an expression is printed, unless the
   * source is a file.
   *
   * @throws DifflowException with all errors if it does not parse or check
   */
  Object run(Source source) {
    boolean file = source.getPath() != null;
    Checker.Mode mode = file ? Checker.Mode.FILE : Checker.Mode.SESSION;
    CheckedScript checked = ScriptLoader.check(source, environment, mode);
    context.begin(source, DifflowException.render(checked.diagnostics()));
    ScriptTranslator translator =
        ScriptTranslator.ofInput(language, source, checked, LibraryCode.scopes(), entered());
    RootCallTarget code = file ? translator.silent() : translator.printing();
    return code.call(context.libraryFrame());
  }

  /** What the session has seen, without the standard library. */
  private List<Variable> entered() {
    return environment.variables().stream()
        .filter(variable -> globals.find(variable.name()).isPresent())
        .toList();
  }
}
