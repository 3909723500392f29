package org.difflow.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.difflow.data.Matrix;

/**
 * A model as the steps of one tile of samples ask it: members at the same points and time share one
 * evaluation. Within a step points are the same if their numbers are; a later step finds them again
 * only as the same matrix, the new state, so that a count does not depend on where samples happen
 * to land. Nobody may write into a matrix that was asked about. Not for several threads.
 */
public final class FieldMemory {
  /** More (x, time) than the stages of any Runge-Kutta step in use; DOP853 has 12. */
  private static final int CAPACITY = 16;

  private final MarginalModel model;
  private final Deque<Entry> recent = new ArrayDeque<>();
  private int fieldEvaluations;
  private int step;

  public FieldMemory(MarginalModel model) {
    this.model = model;
  }

  public Matrix evaluate(MarginalMember member, Matrix x, double time) {
    member.requireOn(model.path());
    Entry entry = recall(x, time);
    if (member.isFieldEvaluation() && !entry.counted) {
      entry.counted = true;
      fieldEvaluations++;
    }
    return member.of(entry.field);
  }

  /** Begins the next step. */
  public void nextStep() {
    step++;
  }

  /**
   * The distinct (x, time) at which velocity, score, denoiser or eps was asked for, summed over the
   * steps.
   */
  public int fieldEvaluations() {
    return fieldEvaluations;
  }

  private Entry recall(Matrix x, double time) {
    for (Entry entry : recent) {
      if (entry.time == time && isSame(entry, x)) {
        return entry;
      }
    }
    return remember(new Entry(step, x, time, model.at(x, time)));
  }

  private boolean isSame(Entry entry, Matrix x) {
    return entry.x == x || entry.step == step && entry.x.equals(x);
  }

  private Entry remember(Entry entry) {
    if (recent.size() == CAPACITY) {
      recent.removeLast();
    }
    recent.addFirst(entry);
    return entry;
  }

  private static final class Entry {
    final int step;
    final Matrix x;
    final double time;
    final MarginalField field;
    boolean counted;

    Entry(int step, Matrix x, double time, MarginalField field) {
      this.step = step;
      this.x = x;
      this.time = time;
      this.field = field;
    }
  }
}
