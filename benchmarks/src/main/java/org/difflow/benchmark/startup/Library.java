package org.difflow.benchmark.startup;

import java.util.Locale;

/** The libraries of Python that draw first samples. */
enum Library {
  NUMPY("NumPy"),
  TORCH("PyTorch"),
  JAX("JAX");

  private final String title;

  Library(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** What Python calls it. */
  String module() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the command that imports it and does nothing else. */
  String start() {
    return title + ", its import";
  }

  String statement() {
    return "import " + module();
  }
}
