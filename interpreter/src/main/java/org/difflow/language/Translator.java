package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.binding.Variable;

/**
 * From text to code. The language itself knows no nodes: what does is found as a service, one for
 * each engine.
 */
public interface Translator {
  /**
   * A script that sees the standard library.
   *
   * @param settings expressions that take the place of those written behind some of its names
   * @throws DifflowException with all errors if the script does not parse or check
   */
  RootCallTarget program(
      DifflowLanguage language, Source source, Effect effect, Map<String, String> settings);

  /** What of a script takes effect. */
  enum Effect {
    /** All of it. */
    ALL,
    /** Its declarations, as in a file that is imported. */
    DECLARATIONS
  }

  /**
   * An input of a session, which sees {@code visible} names. What it declares and has been {@code
   * entered} before it is read and written by name in the session.
   *
   * @throws DifflowException with all errors if it does not parse or check
   */
  RootCallTarget input(
      DifflowLanguage language,
      Source source,
      Environment visible,
      Collection<Variable> entered,
      Checker.Mode mode);

  /** The one that comes with Difflow. */
  static Translator find() {
    ClassLoader loader = Translator.class.getClassLoader();
    return ServiceLoader.load(Translator.class, loader).findFirst().orElseThrow();
  }
}
