package org.difflow.symbolic.zero;

/** Thrown where a formula has no value, or none within reach, such as log(-1) or exp(10^9). */
final class Undefined extends RuntimeException {
  private static final long serialVersionUID = 1;

  Undefined(String what) {
    super(what, null, false, false);
  }
}
