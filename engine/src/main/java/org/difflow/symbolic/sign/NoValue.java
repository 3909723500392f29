package org.difflow.symbolic.sign;

/** Thrown where a formula is not shown to have a value for all values of its symbols. */
final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoValue(String what) {
    super(what, null, false, false);
  }
}
