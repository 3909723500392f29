package org.difflow.run;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which turn of the loops around it a place of a step is in, as one number: 0 outside loops, and
 * different for every combination of turns of up to three nested loops of fewer than 2^20 turns.
 */
public final class Turns {
  private static final int BITS = 20;

  private final Deque<Long> outer = new ArrayDeque<>();
  private long current;

  @TruffleBoundary
  public void enterLoop() {
    outer.push(current);
  }

  /** Begins turn {@code index} of the innermost loop, counted from 0. */
  @TruffleBoundary
  public void turn(int index) {
    current = (outer.element() << BITS) + index + 1;
  }

  @TruffleBoundary
  public void leaveLoop() {
    current = outer.pop();
  }

  public long current() {
    return current;
  }
}
