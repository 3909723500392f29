package org.difflow.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.difflow.syntax.Unfinished;

/** Inputs from a file or a pipe: no prompts, and an interrupt ends the process. */
final class PipedInputs implements Inputs {
  private final BufferedReader reader;

  PipedInputs(InputStream stream, Charset charset) {
    this.reader = new BufferedReader(new InputStreamReader(stream, charset));
  }

  @Override
  public Optional<String> next() throws IOException {
    String line = reader.readLine();
    if (line == null) {
      return Optional.empty();
    }
    StringBuilder input = new StringBuilder(line);
    while (Unfinished.is(input.toString()) && (line = reader.readLine()) != null) {
      input.append('\n').append(line);
    }
    return Optional.of(input.toString());
  }

  @Override
  public void interruptibly(Runnable work, Runnable stop) {
    work.run();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
