package org.difflow.benchmark.contest;

/** A contender that cannot go on, and why. */
final class Withdrawal extends Exception {
  private static final long serialVersionUID = 1;

  Withdrawal(String reason) {
    super(reason);
  }
}
