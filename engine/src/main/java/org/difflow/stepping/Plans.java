package org.difflow.stepping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.difflow.kernel.Kernel;
import org.difflow.parallel.Workers;
import org.difflow.tier.PanelProgram;

/**
 * What all tiles of a run share: the plans, what makes programs of their kernels, and the threads.
 */
public final class Plans {
  private final Function<Kernel, PanelProgram> tier;
  private final Workers workers;
  private final Map<Outline, Plan> plans = new ConcurrentHashMap<>();

  public Plans(Function<Kernel, PanelProgram> tier, Workers workers) {
    this.tier = tier;
    this.workers = workers;
  }

  Workers workers() {
    return workers;
  }

  Plan of(Outline outline) {
    return plans.computeIfAbsent(outline, wanted -> new Plan(wanted, tier));
  }
}
