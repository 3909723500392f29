package org.difflow.launcher;

import java.util.concurrent.atomic.AtomicBoolean;

/** Makes Ctrl-C, and the signal that asks a process to end, end this one with status 130. */
final class Interrupt {
  private final AtomicBoolean finished = new AtomicBoolean();

  private Interrupt() {}

  /** Watches from now on. */
  static Interrupt watch() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupt::ended, "interrupt"));
    return interrupt;
  }

  /** Says that the process now ends by itself. */
  void finished() {
    finished.set(true);
  }

  private void ended() {
    if (!finished.get()) {
      System.err.println("difflow: interrupted");
      Runtime.getRuntime().halt(Status.INTERRUPTED);
    }
  }
}
