package org.difflow.launcher;

/** Exit statuses of the command. */
final class Status {
  static final int WELL = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private Status() {}
}
