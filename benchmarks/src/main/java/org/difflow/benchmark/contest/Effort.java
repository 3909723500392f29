package org.difflow.benchmark.contest;

/**
 * How much a contest repeats.
 *
 * @param warmUp seconds, at least one run, for a contender that compiles
 * @param rounds at most
 * @param budget seconds after which a contender draws no more
 */
record Effort(double warmUp, int rounds, double budget) {
  /** Long enough for a compiler that works in the background, as Java's does. */
  static final Effort FULL = new Effort(5, 9, 16);

  /** For rows of many contests, of which only the trend matters. */
  static final Effort BRIEF = new Effort(3, 5, 2);
}
