package org.difflow.run;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.Deque;
import org.difflow.fault.Fault;

/**
 * Which turn of the loops around it a place of a step is in, as one number: 0 outside loops, and
 * different for every combination of turns of up to three nested loops of fewer than 2^20 turns.
 *
 * <p>Errors: E0619 for more of either.
 */
public final class Turns {
  private static final int BITS = 20;
  private static final int MOST_TURNS = (1 << BITS) - 1;
  private static final int DEEPEST = 3;

  private final Deque<Long> outer = new ArrayDeque<>();
  private long current;

  @TruffleBoundary
  public void enterLoop() {
    if (outer.size() == DEEPEST) {
      throw new Fault("E0619", "a step nests at most " + DEEPEST + " loops");
    }
    outer.push(current);
  }

  /** Begins turn {@code index} of the innermost loop, counted from 0. */
  @TruffleBoundary
  public void turn(int index) {
    if (index >= MOST_TURNS) {
      throw new Fault("E0619", "a loop in a step has at most " + MOST_TURNS + " turns");
    }
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
