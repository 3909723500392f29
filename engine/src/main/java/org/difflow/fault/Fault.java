package org.difflow.fault;

import java.util.Optional;

/**
 * What went wrong in the engine, in the terms of the language: a code, one sentence that is true by
 * itself, and, where there is one, the likely fix. Whoever knows the place in the script adds it.
 */
public final class Fault extends RuntimeException {
  private final String code;
  private final String help;

  public Fault(String code, String message) {
    this(code, message, null);
  }

  public Fault(String code, String message, String help) {
    super(message);
    this.code = code;
    this.help = help;
  }

  /** The error code, for example {@code E0501}. */
  public String code() {
    return code;
  }

  /** The likely fix. */
  public Optional<String> help() {
    return Optional.ofNullable(help);
  }
}
