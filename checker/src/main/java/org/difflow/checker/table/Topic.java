package org.difflow.checker.table;

import java.util.Optional;

/** The chapter of the reference that a builtin belongs to. */
public enum Topic {
  OUTPUT("prints or writes results", false),
  FILE("reads a file", false, ValueKind.DISTRIBUTION),
  SAMPLING("draws samples", false, ValueKind.SAMPLES),
  CHECK("runs checks", false, ValueKind.REPORT),
  SAMPLER("is a sampler", false),
  MODEL("makes a model", false),
  DISTRIBUTION("makes a distribution", true, ValueKind.DISTRIBUTION),
  NOISE("draws noise", true),
  GRID("lists times", true),
  PLOT("is a kind of plot", true),
  CONSTANT("is a number", true),
  ELEMENTARY("works on numbers", true),
  ARRAY("works on vectors", true),
  FORMULA("works on formulas", true),
  ANALYSIS("compares and measures", false),
  ENERGY("makes an energy", false),
  EQUATION("solves and examines equations", false);

  private final String verb;
  private final boolean inStep;
  private final Optional<ValueKind> result;

  Topic(String verb, boolean inStep) {
    this(verb, inStep, null);
  }

  Topic(String verb, boolean inStep, ValueKind result) {
    this.verb = verb;
    this.inStep = inStep;
    this.result = Optional.ofNullable(result);
  }

  /** What a builtin of this topic does, to follow its name in a sentence. */
  public String verb() {
    return verb;
  }

  /** Whether a sampler's step, which runs once per sample, may use it. */
  public boolean isAllowedInStep() {
    return inStep;
  }

  /** The kind of value a call gives, if it is one with members. */
  public Optional<ValueKind> result() {
    return result;
  }
}
