package org.difflow.verify;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.fault.Fault;

/**
 * The violations for which a law is refused, at least one. They make one fault, in which the first
 * of {@link Violation} gives the sentence and the place, and all are named.
 */
record Refusal(List<Breach> breaches) {
  private static final Set<Violation> DISTRIBUTION =
      EnumSet.of(Violation.MONOTONE, Violation.PSI_ZERO, Violation.PSI_INF);
  private static final Set<Violation> SCHEDULE =
      EnumSet.of(Violation.MU_START, Violation.SIGMA_START, Violation.SIGMA_POSITIVE);

  Refusal {
    breaches = breaches.stream().sorted(Comparator.comparing(Breach::violation)).toList();
  }

  static Optional<Refusal> of(Report report) {
    List<Breach> breaches =
        report.checks().stream()
            .filter(Check::failed)
            .flatMap(check -> check.breach().stream())
            .toList();
    return breaches.isEmpty() ? Optional.empty() : Optional.of(new Refusal(breaches));
  }

  /** {@code help} is the likely fix. */
  Fault fault(Optional<String> help) {
    Breach first = breaches.getFirst();
    Violation violation = first.violation();
    Fault fault =
        new Fault(violation.code(), violation.sentence(), help.orElse(null))
            .in(violation.definition(), first.found())
            .note(needed(violation));
    return violations().count() == 1 ? fault : fault.note("violations: " + names());
  }

  private static String needed(Violation violation) {
    if (DISTRIBUTION.contains(violation)) {
      return "a radial law needs psi(0, t) = 0, psi(inf, t) = 1, and psi increasing in r";
    }
    return SCHEDULE.contains(violation)
        ? "a Gaussian law needs mu = 1 and sigma = 0 (or small) at the data end, and sigma > 0"
            + " inside"
        : violation.reason();
  }

  private String names() {
    return violations()
        .map(violation -> violation + " (" + violation.code() + ")")
        .collect(Collectors.joining(", "));
  }

  private Stream<Violation> violations() {
    return breaches.stream().map(Breach::violation).distinct();
  }
}
