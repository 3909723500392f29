package org.difflow.verify;

/**
 * The ways a law can fall short of being one between data and prior. The names are the codes of
 * golden group 15, with five more for densities and jumps, two for laws without numbers, one for
 * laws with two ends and one for energies; beside each stands its number in {@code docs/errors.md},
 * with the sentence that an error says under it.
 */
public enum Violation {
  MU_REAL(
      "E0581",
      "mu(t) is not a finite real number inside the time range",
      "mu",
      Outcome.FAILED,
      "mu must be a finite real number at all times"),
  SIGMA_REAL(
      "E0582",
      "sigma(t) is not a finite real number inside the time range",
      "sigma",
      Outcome.FAILED,
      "sigma must be a finite real number at all times"),
  MONOTONE(
      "E0204",
      "psi(r, t) is not a cumulative distribution: it decreases in r",
      "psi",
      Outcome.FAILED,
      "psi must not decrease in r"),
  PSI_ZERO(
      "E0202",
      "psi(r, t) is not a cumulative distribution: it does not start at 0",
      "psi",
      Outcome.FAILED,
      "psi must be 0 at r = 0"),
  PSI_INF(
      "E0203",
      "psi(r, t) is not a cumulative distribution: it does not rise to 1",
      "psi",
      Outcome.FAILED,
      "psi must tend to 1 as r grows"),
  PSI_JUMP(
      "E0276",
      "psi(r, t) is not continuous",
      "psi",
      Outcome.FAILED,
      "psi must not jump: a jump in r is mass on a sphere, one in time tears the flow"),
  PHI_SIGN(
      "E0266",
      "phi(r, t) is not a density: it is negative",
      "phi",
      Outcome.FAILED,
      "phi must not be negative"),
  PHI_MASS(
      "E0267",
      "phi(r, t) is not a density: its mass is not 1",
      "phi",
      Outcome.FAILED,
      "phi must integrate to 1 over R^d; `~` gives it up to a factor"),
  PHI_LIMIT(
      "E0268",
      "phi(r, t) does not concentrate at the data point",
      "phi",
      Outcome.FAILED,
      "the radius of phi must tend to 0 towards the data end"),
  T_LIMIT(
      "E0205",
      "psi(r, t) does not concentrate at the data point",
      "psi",
      Outcome.FAILED,
      "psi must tend to 1 for every r > 0 towards the data end"),
  LAMBDA_RATE(
      "E0206",
      "gauge(t) is not constant, which makes the data point a source of mass",
      "gauge",
      Outcome.FAILED,
      "a rate of the gauge is a source of mass at the data point"),
  BRIDGE_END(
      "E0283",
      "mu(t, x0, x1) does not lead from x0 to x1",
      "mu",
      Outcome.FAILED,
      "mu must be x0 at the lower end of the time range and x1 at the upper"),
  MU_START(
      "E0207",
      "mu(t) is not 1 at the data end",
      "mu",
      Outcome.FAILED,
      "mu must be 1 at the data end"),
  SIGMA_START(
      "E0208",
      "sigma(t) is neither 0 nor small at the data end",
      "sigma",
      Outcome.FAILED,
      "sigma must be 0 at the data end, or a small sigma_min"),
  SIGMA_POSITIVE(
      "E0209",
      "sigma(t) is not positive inside the time range",
      "sigma",
      Outcome.FAILED,
      "sigma must be positive inside the time range"),
  FLOW_RISES(
      "E0293",
      "flow(z, t) cannot be undone: it does not rise in z",
      "flow",
      Outcome.FAILED,
      "a flow must rise in z at all times, the prior end included"),
  FLOW_START(
      "E0294",
      "flow(z, t) is not z at the data end",
      "flow",
      Outcome.FAILED,
      "a flow starts as the identity: z is the data point"),
  ENERGY_CONCAVE(
      "E0292",
      "the energy is not convex in p: its flow would run the heat equation backwards",
      "energy",
      Outcome.FAILED,
      "the first variation must not fall in p, or any wave in p grows the faster the shorter it"
          + " is"),
  SCHEDULE_JUMP(
      "E0277",
      "mu(t) or sigma(t) is not continuous",
      "mu",
      Outcome.FAILED,
      "mu and sigma must not jump: no velocity takes x across"),
  NOT_STRICT(
      "E0260",
      "psi(r, t) does not rise everywhere in r",
      "psi",
      Outcome.WARNING,
      "there the density vanishes and the velocity is undefined"),
  SINGULAR_ORIGIN(
      "E0261",
      "the density is unbounded at the data point",
      "psi",
      Outcome.WARNING,
      "so the density has a pole at every data point"),
  SNR_MONOTONE(
      "E0262",
      "the noise falls against the signal",
      "sigma",
      Outcome.WARNING,
      "mu^2/sigma^2 rises with the noise",
      "so g^2 < 0: no SDE"),
  MU_ZERO(
      "E0263",
      "mu(t) is 0 at the prior end",
      "mu",
      Outcome.WARNING,
      "mu = 0 at the prior end",
      "so the drift is singular there"),
  NO_PRIOR(
      "E0264",
      "the law at the prior end depends on the data",
      "sigma",
      Outcome.WARNING,
      "the law at the prior end still depends on the data"),
  MU_SIGN(
      "E0265",
      "mu(t) changes sign inside the time range",
      "mu",
      Outcome.WARNING,
      "mu changes sign inside the range",
      "mu'/mu has a pole: no SDE");

  private final String code;
  private final String sentence;
  private final String definition;
  private final Outcome outcome;
  private final String reason;
  private final String consequence;

  Violation(String code, String sentence, String definition, Outcome outcome, String reason) {
    this(code, sentence, definition, outcome, reason, "");
  }

  Violation(
      String code,
      String sentence,
      String definition,
      Outcome outcome,
      String reason,
      String consequence) {
    this.code = code;
    this.sentence = sentence;
    this.definition = definition;
    this.outcome = outcome;
    this.reason = reason;
    this.consequence = consequence;
  }

  /** Its number, {@code E0204}. */
  public String code() {
    return code;
  }

  /** What is wrong, as an error says it. */
  public String sentence() {
    return sentence;
  }

  /** The definition of the path that is wrong. */
  public String definition() {
    return definition;
  }

  /** What it means for the probability-flow ODE. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether forward and reverse SDEs must be refused. */
  public boolean refusesSde() {
    return outcome == Outcome.FAILED || this == SNR_MONOTONE || this == MU_SIGN;
  }

  /** What the law must be instead, and why. */
  public String reason() {
    return reason;
  }

  /** The reason, and what follows from it where time runs. */
  public String reasonInTime() {
    return consequence.isEmpty() ? reason : reason + ", " + consequence;
  }
}
