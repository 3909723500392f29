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

  /** A continuous change is less than this part of itself after a few halvings. */
  private static final double LEFT = 0.3;

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

  /** Halves the step, keeping the half with the greater change, while most of it is left. */
  private static Optional<Jump> between(DoubleUnaryOperator function, double left, double right) {
    double low = left;
    double high = right;
    double change = change(function, low, high);
    double least = Math.max(LEFT * Math.abs(change), VISIBLE);
    for (int i = 0; i < HALVINGS && Math.abs(change) >= least; i++) {
      double middle = (low + high) / 2;
      boolean inLowerHalf =
          Math.abs(change(function, low, middle)) >= Math.abs(change(function, middle, high));
      low = inLowerHalf ? low : middle;
      high = inLowerHalf ? middle : high;
      change = change(function, low, high);
    }
    return Math.abs(change) >= least ? Optional.of(new Jump(high, change)) : Optional.empty();
  }

  private static double change(DoubleUnaryOperator function, double low, double high) {
    return function.applyAsDouble(high) - function.applyAsDouble(low);
  }
}
