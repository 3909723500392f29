package org.difflow.launcher;

import java.util.Optional;

/**
 * What was found out about one part of an installation.
 *
 * @param remedy what to do, where it is not as it should be
 */
record Finding(String part, String state, Optional<String> remedy) {
  /** A part that is as it should be. */
  static Finding well(String part, String state) {
    return new Finding(part, state, Optional.empty());
  }

  /** A part that is not, and what to do. */
  static Finding ill(String part, String state, String remedy) {
    return new Finding(part, state, Optional.of(remedy));
  }

  boolean well() {
    return remedy.isEmpty();
  }

  @Override
  public String toString() {
    String line = "%-12s %s".formatted(part, state);
    return remedy
        .map(advice -> line + System.lineSeparator() + " ".repeat(13) + "fix: " + advice)
        .orElse(line);
  }
}
