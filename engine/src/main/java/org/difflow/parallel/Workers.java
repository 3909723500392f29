package org.difflow.parallel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A fixed set of threads that share independent tasks with the thread that calls. The caller works
 * too, and is the only one to run the checkpoint, about every millisecond, so that closing or
 * interrupting whatever the caller belongs to stops all of them. Which thread takes which task is
 * left to chance: tasks write to places of their own.
 *
 * <p>The threads start with the first task. Tasks that a task hands out run in its own thread: the
 * others are taken.
 */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final Runnable checkpoint;
  private final ExecutorService helpers;

  /** One of the independent pieces of a job. */
  @FunctionalInterface
  public interface Task {
    /** Does piece {@code index}, and runs {@code pulse} often: it throws when all must stop. */
    void run(int index, Runnable pulse);
  }

  public Workers(int threads, Runnable checkpoint) {
    if (threads < 1) {
      throw new IllegalArgumentException("no work without a thread: " + threads);
    }
    this.threads = threads;
    this.checkpoint = checkpoint;
    this.helpers =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            Thread.ofPlatform().daemon().name("difflow-worker-", 1).factory());
  }

  public int threads() {
    return threads;
  }

  /**
   * Runs tasks 0 to {@code tasks - 1} and returns when all are done. What a task or the checkpoint
   * throws stops the others and is thrown here once every thread has let go.
   */
  public void forEach(int tasks, Task task) {
    if (Job.isRunning()) {
      Job.alone(tasks, task);
      return;
    }
    Job job = new Job(tasks, task, Math.min(threads, tasks) - 1);
    for (int helper = 0; helper < job.helpers(); helper++) {
      helpers.execute(job::help);
    }
    job.lead(checkpoint);
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
