package org.difflow.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.difflow.path.ConditionalPath;

/**
 * What the checks of one subject found.
 *
 * @param moves whether its time runs, so that the question of an SDE arises; at whole times it does
 *     not
 */
public record Report(String subject, List<Check> checks, boolean moves) {

  public Report {
    checks = List.copyOf(checks);
  }

  public Report(String subject, List<Check> checks) {
    this(subject, checks, true);
  }

  /** The report on a path, or on something about it. */
  static Report on(String subject, ConditionalPath path, List<Check> checks) {
    return new Report(subject, checks, !path.range().whole());
  }

  public boolean failed() {
    return checks.stream().anyMatch(Check::failed);
  }

  /**
   * {@code reject} if a check failed, {@code warn} if one warned, else {@code accept}; of one
   * equation {@code proved}, {@code checked} or {@code refuted}.
   */
  public String status() {
    if (isOneEquation()) {
      return checks.getFirst().word();
    }
    if (failed()) {
      return "reject";
    }
    return checks.stream().anyMatch(check -> check.outcome() == Outcome.WARNING)
        ? "warn"
        : "accept";
  }

  /**
   * {@code reject} where forward and reverse SDEs must be refused, {@code none} at whole times,
   * which have no SDE, else {@code accept}.
   */
  public String sdeStatus() {
    if (!moves) {
      return "none";
    }
    boolean refused = violations().stream().anyMatch(Violation::refusesSde);
    return failed() || refused ? "reject" : "accept";
  }

  /** The conditions of a law that do not hold. */
  public Set<Violation> violations() {
    Set<Violation> violations = new TreeSet<>();
    checks.stream().map(Check::violation).flatMap(Optional::stream).forEach(violations::add);
    return violations;
  }

  /** The names of the checks that failed for another reason: identities that are refuted. */
  public List<String> refuted() {
    return checks.stream()
        .filter(check -> check.failed() && check.violation().isEmpty())
        .map(Check::name)
        .toList();
  }

  /** Whether the subject itself is what was checked. */
  boolean isOneEquation() {
    return checks.size() == 1 && checks.getFirst().name().equals(subject);
  }

  /** The check called {@code name}. */
  public Optional<Check> check(String name) {
    return checks.stream().filter(check -> check.name().equals(name)).findFirst();
  }

  /** The report as aligned text. */
  public String table() {
    return ReportTable.of(this);
  }

  @Override
  public String toString() {
    return table();
  }
}
