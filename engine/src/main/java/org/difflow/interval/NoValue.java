package org.difflow.interval;

/** Thrown where a formula is not shown to have a value all over the intervals of its symbols. */
public final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoValue(String what) {
    super(what, null, false, false);
  }
}
