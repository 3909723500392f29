package org.difflow.symbolic.asymptotic;

/** Thrown where the behaviour of a formula at a point is not known. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1;

  Undecided(String why) {
    super(why, null, false, false);
  }
}
