package org.difflow.benchmark.contest;

import java.util.ArrayList;
import java.util.List;

/** What one Difflow process takes for the same samples again and again. */
public final class Repeated {
  private static final double NANOSECONDS = 1e9;
  private static final int LEAST = 8;

  private Repeated() {}

  /** Seconds of each draw on one thread, for so many seconds, from the first that it does. */
  public static List<Double> draws(Setting setting, String workload, int samples, double duration) {
    Contender difflow = Contender.difflow(setting, workload, samples, 1);
    try (Dialogue dialogue = Dialogue.open(difflow, setting.folder(workload), 1)) {
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
}
