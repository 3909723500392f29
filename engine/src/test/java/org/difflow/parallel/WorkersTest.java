package org.difflow.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WorkersTest {
  private static final Runnable NOTHING = () -> {};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskRunsOnce(int threads) {
    AtomicIntegerArray runs = new AtomicIntegerArray(100);
    try (Workers workers = new Workers(threads, NOTHING)) {
      workers.forEach(100, (index, _) -> runs.incrementAndGet(index));
    }
    for (int index = 0; index < runs.length(); index++) {
      assertThat(runs.get(index)).isEqualTo(1);
    }
  }

  @Test
  void tasksRunAtTheSameTime() {
    CountDownLatch bothArrived = new CountDownLatch(2);
    try (Workers workers = new Workers(2, NOTHING)) {
      workers.forEach(2, (_, _) -> meet(bothArrived));
    }
    assertThat(bothArrived.getCount()).isZero();
  }

  @Test
  void tasksOfTasksRunInTheirThread() {
    Set<Thread> strangers = ConcurrentHashMap.newKeySet();
    AtomicInteger runs = new AtomicInteger();
    try (Workers workers = new Workers(2, NOTHING)) {
      workers.forEach(
          4,
          (_, _) -> {
            Thread own = Thread.currentThread();
            workers.forEach(
                5,
                (_, _) -> {
                  runs.incrementAndGet();
                  strangers.add(Thread.currentThread());
                  strangers.remove(own);
                });
          });
    }
    assertThat(runs).hasValue(20);
    assertThat(strangers).isEmpty();
  }

  @Test
  void noTaskMeansNoWork() {
    AtomicInteger runs = new AtomicInteger();
    try (Workers workers = new Workers(2, NOTHING)) {
      workers.forEach(0, (_, _) -> runs.incrementAndGet());
    }
    assertThat(runs).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatATaskThrowsStopsTheOthersAndReachesTheCaller(int threads) {
    AtomicInteger runs = new AtomicInteger();
    try (Workers workers = new Workers(threads, NOTHING)) {
      assertThatThrownBy(() -> workers.forEach(1_000_000, (_, _) -> failAtTen(runs)))
          .isInstanceOf(ArithmeticException.class);
    }
    assertThat(runs.get()).isLessThan(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theCheckpointStopsEndlessTasks(int threads) {
    AtomicInteger polls = new AtomicInteger();
    Runnable closing =
        () -> {
          if (polls.incrementAndGet() == 3) {
            throw new IllegalStateException("closed");
          }
        };
    try (Workers workers = new Workers(threads, closing)) {
      assertThatThrownBy(() -> workers.forEach(threads, (_, pulse) -> beatForever(pulse)))
          .hasMessage("closed");
    }
    assertThat(polls).hasValue(3);
  }

  @Test
  void theCheckpointRunsOnTheCallingThreadOnly() {
    Set<Thread> polled = ConcurrentHashMap.newKeySet();
    try (Workers workers = new Workers(3, () -> polled.add(Thread.currentThread()))) {
      workers.forEach(6, (_, pulse) -> beatFor(20_000_000, pulse));
    }
    assertThat(polled).containsExactly(Thread.currentThread());
  }

  @Test
  void theCallerPollsWhileItWaitsForOthers() {
    Thread caller = Thread.currentThread();
    CountDownLatch polled = new CountDownLatch(3);
    CountDownLatch bothArrived = new CountDownLatch(2);
    try (Workers workers = new Workers(2, polled::countDown)) {
      workers.forEach(
          2,
          (_, _) -> {
            meet(bothArrived);
            if (Thread.currentThread() != caller) {
              await(polled);
            }
          });
    }
    assertThat(polled.getCount()).isZero();
  }

  @Test
  void anInterruptIsKeptForTheCaller() {
    CountDownLatch bothArrived = new CountDownLatch(2);
    CountDownLatch callerGone = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    try (Workers workers = new Workers(2, NOTHING)) {
      workers.forEach(
          2,
          (_, pulse) -> {
            meet(bothArrived);
            if (Thread.currentThread() == caller) {
              callerGone.countDown();
            } else {
              await(callerGone);
              caller.interrupt();
              beatFor(5_000_000, pulse);
            }
          });
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void workersNeedAThread() {
    assertThatThrownBy(() -> new Workers(0, NOTHING)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void failAtTen(AtomicInteger runs) {
    if (runs.incrementAndGet() == 10) {
      throw new ArithmeticException();
    }
  }

  private static void beatForever(Runnable pulse) {
    while (true) {
      pulse.run();
    }
  }

  private static void beatFor(long nanoseconds, Runnable pulse) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < end) {
      pulse.run();
    }
  }

  private static void meet(CountDownLatch arrivals) {
    arrivals.countDown();
    await(arrivals);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
