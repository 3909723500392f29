package org.difflow.verify;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;

/** A place where a function of one number jumps, and by how much. */
record Jump(double place, double height) {
  /** Enough to bring neighbouring doubles together. */
  private static final int HALVINGS = 60;

  /** A continuous change shrinks in the last halvings, a jump stays what it is. */
  private static final int LAST_HALVINGS = 20;

  private static final double STAYS = 0.9;

  private static final double VISIBLE = 1e-6;

  /** Whether a formula may jump other than by a pole: by a choice, a step or a table. */
  static boolean isPossible(Expr formula) {
    return PostOrder.of(formula).stream()
        .anyMatch(
            node ->
                node instanceof Entry
                    || node instanceof Application call && call.function().jumps());
  }

  /** The first jump between neighbours among {@code places}, in rising order. */
  static Optional<Jump> of(DoubleUnaryOperator function, double... places) {
    for (int i = 1; i < places.length; i++) {
      Optional<Jump> found = between(function, places[i - 1], places[i]);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Halves the step, keeping the half that is further from a line, while it is visibly so. */
  private static Optional<Jump> between(DoubleUnaryOperator function, double left, double right) {
    double low = left;
    double high = right;
    double before = 0;
    for (int i = 0; i < HALVINGS; i++) {
      if (!(unevenness(function, low, high) >= VISIBLE)) {
        return Optional.empty();
      }
      before = i == HALVINGS - LAST_HALVINGS ? change(function, low, high) : before;
      double middle = (low + high) / 2;
      boolean inLowerHalf = unevenness(function, low, middle) >= unevenness(function, middle, high);
      low = inLowerHalf ? low : middle;
      high = inLowerHalf ? middle : high;
    }
    double change = change(function, low, high);
    return Math.abs(change) >= STAYS * Math.abs(before)
        ? Optional.of(new Jump(high, change))
        : Optional.empty();
  }

  /** How much the changes over the quarters of a step differ: not at all on a line. */
  private static double unevenness(DoubleUnaryOperator function, double low, double high) {
    double quarter = (high - low) / 4;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double before = function.applyAsDouble(low);
    for (int i = 1; i <= 4; i++) {
      double here = function.applyAsDouble(i == 4 ? high : low + i * quarter);
      least = Math.min(least, here - before);
      most = Math.max(most, here - before);
      before = here;
    }
    return most - least;
  }

  private static double change(DoubleUnaryOperator function, double low, double high) {
    return function.applyAsDouble(high) - function.applyAsDouble(low);
  }
}
