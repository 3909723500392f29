package org.difflow.checker.table;

/**
 * A member of a kind of value.
 *
 * @param owner the kind of value that has it
 * @param signature its name and what it takes; one that is not callable is a value
 * @param doc one line that says what it is
 * @param inThisVersion whether a script may already use it
 */
public record ValueMember(ValueKind owner, Signature signature, String doc, boolean inThisVersion) {

  /** A member of this version, its signature in the notation of {@link Signature}. */
  static ValueMember now(ValueKind owner, String signature, String doc) {
    return new ValueMember(owner, Signature.parse(signature), doc, true);
  }

  /** A member that the language has and this version has not. */
  static ValueMember later(ValueKind owner, String signature, String doc) {
    return new ValueMember(owner, Signature.parse(signature), doc, false);
  }

  public String name() {
    return signature.name();
  }
}
