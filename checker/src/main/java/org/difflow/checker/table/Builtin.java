package org.difflow.checker.table;

/**
 * A name that every script has without an import.
 *
 * @param topic the chapter of the reference it stands in
 * @param signature its name and what it takes
 * @param doc one line that says what it gives
 * @param inThisVersion whether a script may already use it
 */
public record Builtin(Topic topic, Signature signature, String doc, boolean inThisVersion) {

  /** A builtin of this version, its signature in the notation of {@link Signature}. */
  static Builtin now(Topic topic, String signature, String doc) {
    return new Builtin(topic, Signature.parse(signature), doc, true);
  }

  /** A builtin that the language has and this version has not. */
  static Builtin later(Topic topic, String signature, String doc) {
    return new Builtin(topic, Signature.parse(signature), doc, false);
  }

  /** Whether the name alone is a value, as if it were called without arguments: a toy. */
  public boolean isToy() {
    return topic == Topic.DISTRIBUTION
        && signature.parameters().stream().noneMatch(Parameter::isRequired);
  }

  public String name() {
    return signature.name();
  }
}
