package org.difflow.benchmark.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A running contender: one line in, one line out. */
final class Dialogue implements AutoCloseable {
  private final Process process;
  private final Path errors;
  private final BufferedReader answers;
  private final Writer questions;

  private Dialogue(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.answers = process.inputReader();
    this.questions = process.outputWriter();
  }

  /**
   * Starts the contender on the first cores, as many as its threads; its errors go to the folder.
   */
  static Dialogue open(Contender contender, Path folder) throws Withdrawal {
    try {
      Path errors = Files.createDirectories(folder).resolve(contender.name() + ".err");
      ProcessBuilder builder = new ProcessBuilder(pinned(contender.command(), contender.threads()));
      builder.environment().putAll(environment(contender.threads()));
      Dialogue dialogue = new Dialogue(builder.redirectError(errors.toFile()).start(), errors);
      contender.opening().forEach(dialogue::tell);
      return dialogue;
    } catch (IOException e) {
      throw new Withdrawal(e.getMessage());
    }
  }

  private static List<String> pinned(List<String> command, int threads) {
    List<String> words = new ArrayList<>(List.of("taskset", "-c", "0-" + (threads - 1)));
    words.addAll(command);
    return words;
  }

  /** What each of the systems reads its number of threads from. */
  private static Map<String, String> environment(int threads) {
    String count = Integer.toString(threads);
    return Map.of(
        "OMP_NUM_THREADS", count, "OPENBLAS_NUM_THREADS", count, "MKL_NUM_THREADS", count);
  }

  private void tell(String line) {
    try {
      questions.write(line + "\n");
      questions.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a line. */
  String ask(String line) throws Withdrawal {
    try {
      tell(line);
    } catch (UncheckedIOException e) {
      throw new Withdrawal(lastError());
    }
    return hear();
  }

  /** The next line that the contender prints. */
  String hear() throws Withdrawal {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new Withdrawal(lastError());
      }
      return line;
    } catch (IOException e) {
      throw new Withdrawal(e.getMessage());
    }
  }

  private String lastError() {
    try {
      List<String> lines = Files.readAllLines(errors).stream().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "it ended without a word" : lines.getLast();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
