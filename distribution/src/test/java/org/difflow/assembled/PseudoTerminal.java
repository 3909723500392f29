package org.difflow.assembled;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A process at a pseudo-terminal, which {@code script} of util-linux makes. */
final class PseudoTerminal implements AutoCloseable {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * What moves the cursor or colours text: of the kinds CSI and OSC, and single characters. One
   * that has not come to its end yet is none of the text either.
   */
  private static final Pattern CONTROL =
      Pattern.compile(
          "\033\\[[0-?]*[ -/]*([@-~]|\\z)|\033\\][^\007]*(\007|\\z)|\033([=>78]|\\z)|[\r\007]");

  private final Process process;
  private final StringBuffer shown = new StringBuffer();
  private int seen;

  private PseudoTerminal(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().start(this::read);
  }

  /** Runs a command of a shell, in a folder, on a terminal of 40 lines. */
  static PseudoTerminal run(Path folder, String command) throws IOException {
    if (!Files.isExecutable(SCRIPT)) {
      throw new AssertionError(SCRIPT + " of util-linux is needed to test the terminal");
    }
    String sized = "stty rows 40 columns 150; exec " + command;
    ProcessBuilder builder =
        Assembled.builder(
            folder,
            List.of(SCRIPT.toString(), "--quiet", "--return", "--command", sized, "/dev/null"));
    builder.environment().put("TERM", "xterm");
    builder.environment().put("SHELL", "/bin/sh");
    return new PseudoTerminal(builder.redirectErrorStream(true).start());
  }

  private void read() {
    byte[] buffer = new byte[1 << 12];
    try (InputStream from = process.getInputStream()) {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        shown.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Presses keys. */
  PseudoTerminal press(String keys) throws IOException {
    OutputStream to = process.getOutputStream();
    to.write(keys.getBytes(StandardCharsets.UTF_8));
    to.flush();
    return this;
  }

  /** Waits until {@code text} is shown, after what was waited for before. */
  PseudoTerminal await(String text) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String plain = plain();
    while (plain.indexOf(text, seen) < 0) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("`" + text + "` is not shown after\n" + plain.substring(seen));
      }
      Thread.sleep(20);
      plain = plain();
    }
    seen = plain.indexOf(text, seen) + text.length();
    return this;
  }

  private String plain() {
    return CONTROL.matcher(shown).replaceAll("");
  }

  /** The status of the process, once it has ended. */
  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end after\n" + plain());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
