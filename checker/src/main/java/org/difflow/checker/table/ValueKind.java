package org.difflow.checker.table;

/** The kinds of value that have members. */
public enum ValueKind {
  PATH("a path"),
  MODEL("a model"),
  DISTRIBUTION("a distribution"),
  SAMPLES("samples"),
  REPORT("a report"),
  MAP("a transport map"),
  PLAN("a transport plan"),
  BRIDGE("a bridge"),
  LIKELIHOOD("a likelihood"),
  BOUND("a bound"),
  ESTIMATE("an estimate"),
  PROCESS("a process"),
  EULER("a discretised process"),
  SOLUTION("a solution"),
  GRID_DENSITY("a density on a grid"),
  LIPSCHITZ("a Lipschitz bound"),
  LINEARISATION("a linearisation"),
  /** What {@code import ... as} names; its members are those of the file. */
  MODULE("an import"),
  /** What only the {@code grid} of a sampler can name. */
  GRID("a grid");

  private final String words;

  ValueKind(String words) {
    this.words = words;
  }

  /** How a sentence names it, with its article. */
  public String words() {
    return words;
  }
}
