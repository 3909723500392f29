package org.difflow.verify;

import java.util.Optional;

/**
 * One statement about a path and how it fared.
 *
 * @param name the statement, short
 * @param detail what was found, in one line
 * @param counterexample where the statement is false
 * @param breach the condition that does not hold
 */
public record Check(
    String name,
    Outcome outcome,
    String detail,
    Optional<Counterexample> counterexample,
    Optional<Breach> breach) {

  public static Check of(String name, Outcome outcome, String detail) {
    return new Check(name, outcome, detail, Optional.empty(), Optional.empty());
  }

  public static Check refuted(String name, Counterexample counterexample) {
    return new Check(
        name,
        Outcome.FAILED,
        counterexample.toString(),
        Optional.of(counterexample),
        Optional.empty());
  }

  public static Check violated(String name, Violation violation, String found) {
    return violated(name, new Breach(violation, found));
  }

  static Check violated(String name, Breach breach) {
    return new Check(
        name,
        breach.violation().outcome(),
        breach.toString(),
        Optional.empty(),
        Optional.of(breach));
  }

  /** How it fared, in words: an equation that failed is refuted. */
  String verdict() {
    return detail.isEmpty() ? word() : word() + " " + detail;
  }

  String word() {
    return failed() ? "refuted" : outcome.toString();
  }

  /** Whether the other one fared as this one or worse. */
  boolean isNoWorseThan(Check other) {
    return other.outcome.compareTo(outcome) >= 0;
  }

  public boolean failed() {
    return outcome == Outcome.FAILED;
  }

  /** The code of the condition that does not hold. */
  public Optional<Violation> violation() {
    return breach.map(Breach::violation);
  }
}
