package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import java.util.ServiceLoader;

/**
 * From text to code. The language itself knows no nodes: what does is found as a service, one for
 * each engine.
 */
public interface Translator {
  /**
   * A script that sees the standard library.
   *
   * @throws DifflowException with all errors if the script does not parse or check
   */
  RootCallTarget program(DifflowLanguage language, Source source);

  /** The standard library: each script runs in the frame that the one before it gives. */
  List<RootCallTarget> library(DifflowLanguage language);

  /** The one that comes with Difflow. */
  static Translator find() {
    ClassLoader loader = Translator.class.getClassLoader();
    return ServiceLoader.load(Translator.class, loader).findFirst().orElseThrow();
  }
}
