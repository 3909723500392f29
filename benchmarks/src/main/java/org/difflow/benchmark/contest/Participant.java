package org.difflow.benchmark.contest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.data.NpyReader;

/** A contender in a contest: its process, its times, its samples, or why it is out. */
final class Participant implements AutoCloseable {
  /** Long enough for a compiler that works in the background, as Java's does. */
  private static final double WARM_UP_SECONDS = 5;

  /** What the repetitions of one contender may take together. */
  private static final double BUDGET_SECONDS = 16;

  private static final double NANOSECONDS = 1e9;
  private static final String READY = "ready ";

  private final Contender contender;
  private final Path folder;
  private final List<Double> seconds = new ArrayList<>();
  private Optional<Dialogue> dialogue = Optional.empty();
  private Optional<Matrix> samples = Optional.empty();
  private String version = "";

  Participant(Contender contender, Path folder) {
    this.contender = contender;
    this.folder = folder;
  }

  /** What a participant does with its process; when that ends, it is out. */
  private interface Deed {
    void with(Dialogue partner) throws Withdrawal;
  }

  private void attempt(Deed deed) {
    try {
      if (dialogue.isPresent()) {
        deed.with(dialogue.get());
      }
    } catch (Withdrawal out) {
      withdraw(out);
    }
  }

  private void withdraw(Withdrawal out) {
    close();
    dialogue = Optional.empty();
    version = "out: " + out.getMessage();
  }

  /** Starts the process and waits until it is ready. */
  void enter(int threads) {
    try {
      dialogue = Optional.of(Dialogue.open(contender, folder, threads));
    } catch (Withdrawal out) {
      withdraw(out);
    }
    attempt(partner -> version = partner.hear().substring(READY.length()));
  }

  /** Draws until nothing more will get faster. */
  void warmUp() {
    attempt(
        partner -> {
          long begin = System.nanoTime();
          do {
            run(partner);
          } while (System.nanoTime() - begin < WARM_UP_SECONDS * NANOSECONDS);
        });
  }

  /** Draws once more, unless its time is used up. */
  void race() {
    double spent = seconds.stream().mapToDouble(Double::doubleValue).sum();
    if (spent < BUDGET_SECONDS) {
      attempt(partner -> seconds.add(run(partner)));
    }
  }

  private double run(Dialogue partner) throws Withdrawal {
    String answer = partner.ask(contender.run());
    try {
      return Double.parseDouble(answer);
    } catch (NumberFormatException e) {
      throw new Withdrawal("it answered `" + answer + "`");
    }
  }

  /** Has the samples written, and reads them. */
  void finish() {
    attempt(
        partner -> {
          Path file = folder.resolve(contender.name() + ".npy");
          partner.ask(contender.save().formatted(file));
          samples = Optional.of(read(file));
        });
  }

  private static Matrix read(Path file) throws Withdrawal {
    try (InputStream stream = Files.newInputStream(file)) {
      return NpyReader.read(stream);
    } catch (IOException e) {
      throw new Withdrawal(e.getMessage());
    }
  }

  Performance performance() {
    return new Performance(
        contender.name(), version, List.copyOf(seconds), samples, contender.ownNoise());
  }

  @Override
  public void close() {
    dialogue.ifPresent(Dialogue::close);
  }
}
