package org.difflow.benchmark.contest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.benchmark.contest.Contender.Trait;
import org.difflow.benchmark.page.Durations;
import org.difflow.data.Matrix;
import org.difflow.data.NpyReader;

/** A contender in a contest: its process, its times, its samples, or why it is out. */
final class Participant implements AutoCloseable {
  private static final double NANOSECONDS = 1e9;
  private static final String READY = "ready ";

  private final Contender contender;
  private final Path folder;
  private final Effort effort;
  private final List<Double> seconds = new ArrayList<>();
  private Optional<Dialogue> dialogue = Optional.empty();
  private Optional<Matrix> samples = Optional.empty();
  private String version = "";

  Participant(Contender contender, Path folder, Effort effort) {
    this.contender = contender;
    this.effort = effort;
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
  void enter() {
    try {
      dialogue = Optional.of(Dialogue.open(contender, folder));
    } catch (Withdrawal out) {
      withdraw(out);
    }
    attempt(partner -> version = partner.hear().substring(READY.length()));
  }

  /** A contender that compiles draws until nothing more will get faster. */
  void warmUp() {
    if (!contender.traits().contains(Trait.WARMS_UP)) {
      return;
    }
    attempt(
        partner -> {
          long begin = System.nanoTime();
          do {
            run(partner);
          } while (System.nanoTime() - begin < effort.warmUp() * NANOSECONDS);
        });
  }

  /** Draws once more, unless its time is used up. */
  void race() {
    double spent = seconds.stream().mapToDouble(Double::doubleValue).sum();
    if (spent < effort.budget()) {
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
        contender.name(),
        version,
        new Durations(List.copyOf(seconds)),
        samples,
        contender.traits().contains(Trait.OWN_NOISE));
  }

  @Override
  public void close() {
    dialogue.ifPresent(Dialogue::close);
  }
}
