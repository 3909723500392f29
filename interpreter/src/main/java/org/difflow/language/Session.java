package org.difflow.language;

import com.oracle.truffle.api.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.library.StandardLibrary;

/**
 * What a context remembers from one source to the next: the names that its scripts declared. A
 * script sees none of them. An interactive source sees them all and may declare them anew; what
 * names them then means the new thing, wherever it was entered.
 */
public final class Session {
  private final DifflowLanguage language;
  private final Globals globals = new Globals();
  private final Map<String, Variable> entered = new HashMap<>();
  private Environment environment = StandardLibrary.environment();

  Session(DifflowLanguage language) {
    this.language = language;
  }

  /** The names that there are now. */
  public Globals globals() {
    return globals;
  }

  /** Gives a variable that a source declares its value; from now on later inputs see it. */
  public void define(Variable variable, Object value) {
    globals.define(variable.name(), value);
    entered.put(variable.name(), variable);
    environment = environment.with(variable);
  }

  /**
   * Runs an interactive source. The value of a line that is an expression is printed, unless the
   * source is a file.
   *
   * @throws DifflowException with all errors if it does not parse or check
   */
  Object run(Source source) {
    Checker.Mode mode = source.getPath() == null ? Checker.Mode.SESSION : Checker.Mode.FILE;
    return language
        .translator()
        .input(language, source, environment, List.copyOf(entered.values()), mode)
        .call();
  }
}
