package org.difflow.lane;

/** A method, or an arm of a condition in it, has something that lanes cannot do together. */
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Untranslatable(String what) {
    super(what, null, false, false);
  }
}
