package org.difflow.language;

/** How the progress of long work is shown on standard error. */
enum ProgressStyle {
  NONE,
  /** One line after the other, as for a file. */
  LINES,
  /** One line that is written over, as on a terminal. */
  IN_PLACE
}
