package org.difflow.stepping;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import org.difflow.kernel.Kernel;
import org.difflow.parallel.Workers;
import org.difflow.tier.PanelProgram;

/**
 * What all tiles of a run share: the plans, what makes programs of their kernels, and the threads.
 */
public final class Plans {
  /** So many that were used last; a sampler has a handful. */
  private static final int KEPT = 64;

  private final Function<Kernel, PanelProgram> tier;
  private final Workers workers;
  private final SequencedMap<Outline, Plan> plans = new LinkedHashMap<>(16, 0.75f, true);

  public Plans(Function<Kernel, PanelProgram> tier, Workers workers) {
    this.tier = tier;
    this.workers = workers;
  }

  Workers workers() {
    return workers;
  }

  synchronized Plan of(Outline outline) {
    Plan plan = plans.computeIfAbsent(outline, wanted -> new Plan(wanted, tier));
    if (plans.size() > KEPT) {
      plans.pollFirstEntry();
    }
    return plan;
  }
}
