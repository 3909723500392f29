package org.difflow.diagnostic;

import java.util.Locale;

/** How grave a diagnostic is; an error stops the script from running. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word a message starts with. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
