package org.difflow.verify;

/** The ways a Gaussian schedule can fall short, with the codes of golden group 15. */
public enum Violation {
  MU_START(Outcome.FAILED, true, "mu must be 1 at the data end"),
  SIGMA_START(Outcome.FAILED, true, "sigma must be 0 at the data end, or a small sigma_min"),
  SIGMA_POSITIVE(Outcome.FAILED, true, "sigma must be positive inside the time range"),
  SNR_MONOTONE(Outcome.WARNING, true, "mu^2/sigma^2 rises with the noise, so g^2 < 0: no SDE"),
  MU_SIGN(Outcome.WARNING, true, "mu changes sign inside the range, mu'/mu has a pole: no SDE"),
  MU_ZERO(Outcome.WARNING, false, "mu = 0 at the prior end, so the drift is singular there"),
  NO_PRIOR(Outcome.WARNING, false, "the law at the prior end still depends on the data");

  private final Outcome outcome;
  private final boolean refusesSde;
  private final String reason;

  Violation(Outcome outcome, boolean refusesSde, String reason) {
    this.outcome = outcome;
    this.refusesSde = refusesSde;
    this.reason = reason;
  }

  /** What it means for the probability-flow ODE. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether forward and reverse SDEs must be refused. */
  public boolean refusesSde() {
    return refusesSde;
  }

  public String reason() {
    return reason;
  }
}
