package org.difflow.benchmark.contest;

import java.util.ArrayList;
import java.util.List;
import org.difflow.benchmark.page.Durations;

/** What one Difflow process takes for the same samples again and again. */
public final class Repeated {
  private static final double NANOSECONDS = 1e9;
  private static final int LEAST = 8;

  private Repeated() {}

  /** Seconds of each draw on one thread, for so many seconds, from the first that it does. */
  public static List<Double> draws(Setting setting, String workload, int samples, double duration) {
    Contender difflow = DifflowSession.of(setting, workload, samples).onOneThread();
    try (Dialogue dialogue = Dialogue.open(difflow, setting.folder(workload))) {
      dialogue.hear();
      List<Double> draws = new ArrayList<>();
      long begin = System.nanoTime();
      while (draws.size() < LEAST || System.nanoTime() - begin < duration * NANOSECONDS) {
        draws.add(Double.parseDouble(dialogue.ask(difflow.run())));
      }
      return draws;
    } catch (Withdrawal out) {
      throw new IllegalStateException(out);
    }
  }

  /** What a draw takes once all that speeds up has done so. */
  static double steady(Setting setting, String workload, int samples) {
    return lastOf(draws(setting, workload, samples, Effort.FULL.warmUp()));
  }

  /** The median of the last quarter of draws. */
  public static double lastOf(List<Double> draws) {
    List<Double> last = draws.subList(draws.size() - (draws.size() + 3) / 4, draws.size());
    return new Durations(last).median().orElseThrow();
  }
}
