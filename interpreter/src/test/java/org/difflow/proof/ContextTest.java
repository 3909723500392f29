package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.difflow.language.Scripts;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Contexts of one engine keep out of each other's way and stop when they are told to. */
class ContextTest {
  private static final Engine ENGINE = Engine.newBuilder("difflow").build();

  private static final String SHORT =
      Schedule.vpLinear().declaration()
          + """
          let model = P on points([[sin(7*i + k^2) for k in 1..8] for i in 1..30])
          for seed in 1..6 {
            print(sample(model, 20, with = reverse_sde(20), seed = seed).points)
            print(sample(model, 20, with = adams2(20), seed = seed).points)
          }
          """;

  /** Many minutes of sampling, with everything derived once the first number is out. */
  private static final String ENDLESS =
      Schedule.vpLinear().declaration()
          + """
          let model = P on points([[sin(7*i + k^2) for k in 1..64] for i in 1..2000])
          print(sample(model, 2, with = heun(1)).nfe)
          print(sample(model, 100_000, with = heun(1000)).nfe)
          """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void twoContextsAtOnceGiveTheAnswersOfOneAlone() {
    String alone = Scripts.output(SHORT);
    CyclicBarrier together = new CyclicBarrier(2);
    // Several rounds, since the first one parses and the later ones run shared code.
    for (int round = 0; round < 3; round++) {
      List<CompletableFuture<String>> both =
          IntStream.range(0, 2)
              .mapToObj(_ -> CompletableFuture.supplyAsync(() -> output(together)))
              .toList();
      assertThat(both).allSatisfy(one -> assertThat(one.join()).isEqualTo(alone));
    }
  }

  private static String output(CyclicBarrier together) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = Context.newBuilder("difflow").engine(ENGINE).out(out).build()) {
      together.await();
      context.eval(Source.newBuilder("difflow", SHORT, "short.diff").buildLiteral());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anInterruptStopsARun() throws Exception {
    PolyglotException stopped = stop(ContextTest::interrupt);
    assertThat(stopped.isInterrupted()).isTrue();
  }

  @Test
  void closingTheContextStopsARun() throws Exception {
    PolyglotException stopped = stop(context -> context.close(true));
    assertThat(stopped.isCancelled()).isTrue();
  }

  private static void interrupt(Context context) {
    try {
      context.interrupt(Duration.ofSeconds(10));
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** What a run that is in full swing ends with, less than a second after {@code order}. */
  private static PolyglotException stop(Consumer<Context> order) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Context context = Context.newBuilder("difflow").engine(ENGINE).out(firstByte(begun)).build();
    try {
      CompletableFuture<PolyglotException> end =
          CompletableFuture.supplyAsync(() -> endOf(context));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      // Into the middle of the long run.
      Thread.sleep(200);
      assertThat(end).isNotDone();
      long told = System.nanoTime();
      order.accept(context);
      PolyglotException stopped = end.get(30, TimeUnit.SECONDS);
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(1));
      return stopped;
    } finally {
      context.close(true);
    }
  }

  private static PolyglotException endOf(Context context) {
    try {
      context.eval("difflow", ENDLESS);
      throw new AssertionError("the run came to its end");
    } catch (PolyglotException e) {
      return e;
    }
  }

  private static OutputStream firstByte(CountDownLatch written) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        written.countDown();
      }
    };
  }
}
