package org.difflow.stepping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.parallel.Workers;
import org.difflow.tier.Tier;

/** What all tiles of a run share: the plans, the tier of their kernels and the threads. */
public final class Plans {
  private final Tier tier;
  private final Workers workers;
  private final Map<Outline, Plan> plans = new ConcurrentHashMap<>();

  public Plans(Tier tier, Workers workers) {
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
