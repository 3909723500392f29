package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.difflow.data.Matrix;
import org.difflow.data.NpyReader;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a run that is interrupted. */
class InterruptTest {
  private static final String MODEL =
      Schedule.vpLinear().declaration()
          + "let model = P on points([[0, 1], [2, 3]])\n"
          + "fn draw(n) = sample(model, n, with = euler(20), seed = 3)\n";

  /** A tile of points in two dimensions has 65,536 numbers. */
  private static final long TILE = 32_768;

  @TempDir private Path folder;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  /** Samples that are held, and those that only pass into a file, which may have any name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(draw(9_000_000).points)",
        "save(draw(9_000_000), \"all.npy\")",
        "save(draw(9_000_000), \"interrupted.npy\")"
      })
  void finishedTilesAreKeptBitForBitAndTheContextGoesOn(String use) throws Exception {
    try (Context context = context(true)) {
      PolyglotException end = interrupted(context, use);
      assertThat(end.isInterrupted()).isTrue();
      assertThat(folder.toFile().list()).containsExactly("interrupted.npy");
      Matrix kept = NpyReader.read(Files.newInputStream(folder.resolve("interrupted.npy")));
      assertThat(kept.rows() % TILE).isZero();
      assertThat(end.getMessage())
          .startsWith("interrupted: " + kept.rows() + " of 9000000 samples were finished");
      context.eval("difflow", MODEL + "save(draw(" + TILE + "), \"again.npy\")");
      assertThat(NpyReader.read(Files.newInputStream(folder.resolve("again.npy"))))
          .isEqualTo(kept.selectRows(0, (int) TILE));
    }
  }

  @Test
  void nothingIsWrittenUnlessTheHostAsksForIt() throws Exception {
    try (Context context = context(false)) {
      assertThat(interrupted(context, "print(draw(9_000_000).points)").getMessage())
          .contains("of 9000000 samples were finished");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aPassThatHoldsNothingSaysSo() throws Exception {
    try (Context context = context(true)) {
      assertThat(interrupted(context, "print(mean(draw(9_000_000)))").getMessage())
          .matches("interrupted: \\d+ of 9000000 samples were finished; .* none are kept");
      assertThat(folder).isEmptyDirectory();
    }
  }

  private PolyglotException interrupted(Context context, String use) throws Exception {
    CompletableFuture<PolyglotException> end =
        CompletableFuture.supplyAsync(() -> endOf(context, use));
    waitUntil(() -> end.isDone() || finishedATile());
    context.interrupt(Duration.ofSeconds(10));
    return end.get(10, TimeUnit.SECONDS);
  }

  private static PolyglotException endOf(Context context, String use) {
    try {
      context.eval("difflow", MODEL + use);
      throw new AssertionError("the run came to its end");
    } catch (PolyglotException e) {
      return e;
    }
  }

  private boolean finishedATile() {
    return errors
        .toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst(".* (\\d+) of .*", "$1"))
        .anyMatch(done -> done.matches("\\d+") && Long.parseLong(done) > TILE);
  }

  private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(10);
    }
  }

  private Context context(boolean saves) throws IOException {
    return Context.newBuilder("difflow")
        .allowIO(IOAccess.ALL)
        .out(OutputStream.nullOutputStream())
        .err(errors)
        .option("difflow.Out", folder.toString())
        .option("difflow.Progress", "LINES")
        .option("difflow.SaveInterrupted", Boolean.toString(saves))
        .build();
  }
}
