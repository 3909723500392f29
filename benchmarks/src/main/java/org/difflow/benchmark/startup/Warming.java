package org.difflow.benchmark.startup;

import java.util.Collections;
import java.util.List;
import org.difflow.benchmark.contest.Repeated;
import org.difflow.benchmark.contest.Setting;
import org.difflow.benchmark.page.Digits;
import org.difflow.benchmark.page.Table;

/**
 * Draws of a thousand samples of K1 in one cold process, one after the other. A faster tier that
 * takes over should be seen by shorter draws alone: none after the first ones longer than those.
 */
final class Warming {
  private static final int SAMPLES = 1000;
  private static final double SECONDS = 8;

  /** A draw within this of the last ones is taken to be done by the last tier. */
  private static final double NEAR = 1.25;

  private Warming() {}

  static Table table(Setting setting) {
    List<Double> draws = Repeated.draws(setting, "k1", SAMPLES, SECONDS);
    double steady = Repeated.lastOf(draws);
    Table table =
        Table.of(
            "Draws of 1,000 samples in a row, %d in %.0f s, from a cold start."
                .formatted(draws.size(), SECONDS),
            "first, s",
            "second, s",
            "steady, s",
            "longest after the second : second",
            "steady after, s");
    table.add(
        Digits.of(draws.get(0)),
        Digits.of(draws.get(1)),
        Digits.of(steady),
        Digits.of(Collections.max(draws.subList(2, draws.size())) / draws.get(1)),
        Digits.of(untilSteady(draws, steady)));
    return table;
  }

  private static double untilSteady(List<Double> draws, double steady) {
    return draws.stream()
        .takeWhile(draw -> draw > NEAR * steady)
        .mapToDouble(Double::doubleValue)
        .sum();
  }
}
