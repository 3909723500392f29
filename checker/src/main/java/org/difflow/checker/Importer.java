package org.difflow.checker;

import org.difflow.fault.Fault;

/** Gives a script the files that it imports. */
@FunctionalInterface
public interface Importer {
  /**
   * The checked script that {@code import "path"} names.
   *
   * @throws Fault E0130 if there is no such file, E0131 if files import each other in a circle
   */
  CheckedScript script(String path);

  /** For a script that stands in no folder. */
  static Importer none() {
    return path -> {
      throw new Fault("E0130", "there is no file `" + path + "` to import");
    };
  }
}
