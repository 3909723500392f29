package org.difflow.parallel;

/** The thread that calls, with nothing to stop it, for tests. */
public final class Alone {
  public static final Workers WORKERS = new Workers(1, () -> {});

  private Alone() {}
}
