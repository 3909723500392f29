package org.difflow.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The execution tiers that {@code DIFFLOW_TIER} may ask for. The numbers are the same in each. */
final class Tier {
  private static final String VARIABLE = "DIFFLOW_TIER";
  private static final List<String> ALL = List.of("ast", "scalar", "simd");

  private Tier() {}

  /** Why an environment is refused, if it is. */
  static Optional<String> refusal(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(tier -> !ALL.contains(tier))
        .map(tier -> "%s is one of %s, not `%s`".formatted(VARIABLE, String.join(", ", ALL), tier));
  }
}
