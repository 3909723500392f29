package org.difflow.diagnostic;

/** How grave a diagnostic is; an error stops the script from running. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word a message starts with. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
