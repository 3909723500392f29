package org.difflow.strip;

import java.util.concurrent.atomic.LongAdder;
import org.difflow.tier.Vectors;

/**
 * Which loops are ready. Until the Java compiler has got to them, loops over vectors are a hundred
 * times slower than plain ones, and it takes a second. So work begins with the plain ones, and once
 * there is enough of it a thread runs the others on the side until they are faster. All give the
 * same bits, so nobody sees the change.
 */
final class Warming {
  /** Numbers computed before it is worth a second of a thread: about a fifth of one of work. */
  private static final long WORK_BEFORE = 1L << 29;

  /** Turns in a row that have to be faster, so that none was so by chance. */
  private static final int FASTER_TURNS = 5;

  /** Compiled they come to be within a second or two, or never. */
  private static final long PATIENCE = 20_000_000_000L;

  private static final Loops PLAIN = new PlainLoops();
  private static final LongAdder WORK = new LongAdder();

  private static volatile Loops current = PLAIN;
  private static volatile boolean begun = !hasVectors();

  private Warming() {}

  static boolean hasVectors() {
    return Vectors.missing().isEmpty();
  }

  static Loops current(long work) {
    if (!begun) {
      WORK.add(work);
      if (WORK.sum() > WORK_BEFORE) {
        begin();
      }
    }
    return current;
  }

  private static synchronized void begin() {
    if (!begun) {
      begun = true;
      Thread.ofPlatform().daemon().name("difflow-warming").start(Warming::warm);
    }
  }

  private static void warm() {
    Loops vectors = new VectorLoops();
    long end = System.nanoTime() + PATIENCE;
    int faster = 0;
    while (faster < FASTER_TURNS && System.nanoTime() < end) {
      faster = time(vectors) < time(PLAIN) ? faster + 1 : 0;
    }
    current = faster == FASTER_TURNS ? vectors : PLAIN;
  }

  private static long time(Loops loops) {
    Trial trial = new Trial(loops);
    long start = System.nanoTime();
    trial.run();
    return System.nanoTime() - start;
  }
}
