package org.difflow.launcher;

import java.io.IOException;
import java.util.Optional;

/** Where a session takes its inputs from. */
interface Inputs extends AutoCloseable {
  /** The next input, which may be of several lines; none at the end. */
  Optional<String> next() throws IOException;

  /** Does {@code work}; an interrupt from the user runs {@code stop}, and the session goes on. */
  void interruptibly(Runnable work, Runnable stop);

  @Override
  void close() throws IOException;
}
