package org.difflow.path;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of the members of paths: name, arguments under a law given x0 ({@code t} stands for the
 * path's clock), the laws that have it, what it is and its source in MATHEMATICS.md.
 */
public enum Member {
  VELOCITY("velocity", "x, t, x0", Laws.GIVEN, "dx/dt of the probability flow (S0-60)"),
  SCORE("score", "x, t, x0", Laws.GIVEN, "gradient in x of the log density (S1-43)"),
  DENSITY("density", "x, t, x0", Laws.GIVEN, "density of x at time t; it integrates to one"),
  LOG_DENSITY("logdensity", "x, t, x0", Laws.GIVEN, "logarithm of the density (S1-74)"),
  DIVERGENCE("divergence", "x, t, x0", Laws.GIVEN, "divergence in x of the velocity (S0-66)"),
  MU("mu", "t", Laws.CENTRED, "coefficient of the data point in the mean of x"),
  SHIFT("shift", "t", EnumSet.of(LawKind.SDE), "what the mean of x has besides mu*x0"),
  SIGMA("sigma", "t", Laws.CENTRED, "standard deviation of x given the data point"),
  DRIFT("drift", "x, t", Laws.DIFFUSIONS, "f of dx = f dt + g dw in the path's clock (S1-02)"),
  DIFFUSION("diffusion", "t", Laws.DIFFUSIONS, "g of dx = f dt + g dw, not negative (S1-02)"),
  SNR("snr", "t", Laws.GAUSSIANS, "signal to noise, mu^2/sigma^2"),
  LOG_SNR("logsnr", "t", Laws.GAUSSIANS, "ln(mu^2/sigma^2), twice DPM-Solver's lambda"),

  PSI("psi", "r, t", Laws.ISOTROPIC, "cumulative distribution of norm(x - x0)"),
  TAIL("tail", "r, t", Laws.ISOTROPIC, "1 - psi without cancellation"),
  PHI("phi", "r, t", Laws.ISOTROPIC, "density of x as a function of r"),
  LOG_PHI("logphi", "r, t", Laws.ISOTROPIC, "logarithm of phi"),
  VARPHI("varphi", "r, t", Laws.ISOTROPIC, "varphi*(x - x0) is the flux"),
  LOG_VARPHI("logvarphi", "r, t", Laws.ISOTROPIC, "logarithm of abs(varphi)"),
  RADIAL_DIVERGENCE("divergence", "r, t", Laws.ISOTROPIC, "divergence of the velocity at r"),
  SPEED("speed", "r, t", Laws.ISOTROPIC, "velocity relative to the centre along (x - x0)/r"),
  RADIAL_SCORE("radial_score", "r, t", Laws.ISOTROPIC, "derivative of logphi in r"),
  FLOW("flow", "z, t", Laws.FLOWS, "x at time t, where it was z at the data end (S1-63)"),
  INVERSE("inverse", "x, t", Laws.FLOWS, "the z that the flow takes to x at time t"),
  TRANSITION("transition", "s, t", Laws.GAUSSIANS, "law of x at t given x at s (S1-37)"),
  POSTERIOR("posterior", "s, t", Laws.GAUSSIANS, "law of x at s given x at t and x0 (S1-55)"),
  DDIM("ddim", "s, t, eta = 0", Laws.GAUSSIANS, "coefficients of a DDIM step from t to s"),
  TARGET("target", "kind", Laws.GAUSSIANS, "regression target in x0, eps, t"),
  CONVERT("convert", "from, to", Laws.GAUSSIANS, "one prediction from another"),
  WEIGHT("weight", "kind, scheme", Laws.GAUSSIANS, "loss weight of a prediction"),
  ENERGY("energy", "x, p", Laws.ENERGIES, "the energy of a density p is its integral over x"),
  FIRST_VARIATION("first_variation", "x, p", Laws.ENERGIES, "D(energy, p) (S3-04, S3-05)"),
  GRADIENT_VELOCITY(
      "velocity",
      "x, p, grad_p",
      Laws.ENERGIES,
      "-grad(first_variation) where p has grad_p (S3-02)"),
  PDE("pde", "x, p, grad_p, laplacian_p", Laws.ENERGIES, "dp/dt = -div(p*velocity) (S3-03)"),
  DISSIPATION(
      "dissipation",
      "x, p, grad_p",
      Laws.ENERGIES,
      "norm(velocity)^2: the energy falls at the rate of its mean over p"),
  BACKWARD_DRIFT(
      "backward_drift", "x, t, x0, x1", EnumSet.of(LawKind.BRIDGE), "drift of reversed time");

  private static final Set<Member> CALLED = EnumSet.range(TRANSITION, WEIGHT);
  private static final Set<Member> RATES =
      EnumSet.of(
          VELOCITY,
          DIVERGENCE,
          DRIFT,
          DIFFUSION,
          BACKWARD_DRIFT,
          RADIAL_DIVERGENCE,
          SPEED,
          VARPHI,
          LOG_VARPHI);
  private static final Set<Member> VECTORS =
      EnumSet.of(VELOCITY, SCORE, DRIFT, BACKWARD_DRIFT, FLOW, INVERSE, GRADIENT_VELOCITY);
  private static final Set<String> ENDS = Set.of("x0", "x1");
  private static final Set<Member> OF_BRIDGE_ENDS = EnumSet.of(MU, DRIFT);

  private final String memberName;
  private final List<String> arguments;
  private final Set<LawKind> laws;
  private final String doc;

  Member(String memberName, String arguments, Set<LawKind> laws, String doc) {
    this.memberName = memberName;
    this.arguments = List.of(arguments.split(", "));
    this.laws = laws;
    this.doc = doc;
  }

  /** The name in scripts. */
  public String memberName() {
    return memberName;
  }

  /** The names of its arguments under a law of that kind, in order. */
  public List<String> arguments(LawKind law) {
    List<String> others = arguments.stream().filter(name -> !ENDS.contains(name)).toList();
    return isGivenEnds(law) ? Stream.concat(others.stream(), law.ends().stream()).toList() : others;
  }

  /** Under a bridge mean and drifts depend on the ends too, which are no arguments elsewhere. */
  private boolean isGivenEnds(LawKind law) {
    boolean given = arguments.stream().anyMatch(ENDS::contains);
    return given || law == LawKind.BRIDGE && OF_BRIDGE_ENDS.contains(this);
  }

  /** The laws that have it. */
  public Set<LawKind> laws() {
    return EnumSet.copyOf(laws);
  }

  /** One line on what it is, with its source. */
  public String doc() {
    return doc;
  }

  /** Whether it is one formula; {@code posterior} and its like give formulas when called. */
  public boolean isFormula() {
    return !CALLED.contains(this);
  }

  /** Whether it takes a derivative in time, and so does not exist where times are whole. */
  public boolean isRate() {
    return RATES.contains(this);
  }

  /** Whether its value under a law of that kind is a vector, one number per coordinate. */
  public boolean isVector(LawKind law) {
    return VECTORS.contains(this) || this == MU && law == LawKind.BRIDGE;
  }

  /** As a sentence names it where the law is not known: {@code velocity(x, t, x0)}. */
  public String signature() {
    return signature(arguments);
  }

  /** As a sentence names it under a law of that kind. */
  public String signature(LawKind law) {
    return signature(arguments(law));
  }

  private String signature(List<String> names) {
    return memberName + "(" + String.join(", ", names) + ")";
  }

  /** The member of that name, of two the one in x, t and x0 (rule 22 of LANGUAGE.md). */
  public static Optional<Member> named(String name) {
    return Arrays.stream(values()).filter(member -> member.memberName.equals(name)).findFirst();
  }

  /** The first member of that name which a path with such a law means by it. */
  public static Optional<Member> named(String name, LawKind law) {
    return meant(law).filter(member -> member.memberName.equals(name)).findFirst();
  }

  /** The members that a law has, and those of which it has none by the name. */
  public static Stream<Member> meant(LawKind law) {
    return Arrays.stream(values()).filter(member -> member.isMeant(law));
  }

  private boolean isMeant(LawKind law) {
    return laws.contains(law)
        || Arrays.stream(values())
            .filter(other -> other.memberName.equals(memberName))
            .noneMatch(other -> other.laws.contains(law));
  }

  /** The member that a call of {@code name} with so many arguments means, under a law. */
  public static Optional<Member> called(String name, int count, LawKind law) {
    return Arrays.stream(values())
        .filter(member -> member.memberName.equals(name) && member.laws.contains(law))
        .filter(member -> member.arguments(law).size() == count)
        .findFirst()
        .or(() -> named(name));
  }

  /** The sets of laws that share members. */
  private static final class Laws {
    private static final Set<LawKind> ENERGIES = EnumSet.of(LawKind.ENERGY);

    /** Those that say the law of x, not only how any law of it goes on. */
    private static final Set<LawKind> GIVEN = EnumSet.complementOf(EnumSet.of(LawKind.ENERGY));

    private static final Set<LawKind> FLOWS = EnumSet.of(LawKind.FLOW);
    private static final Set<LawKind> GAUSSIANS = EnumSet.of(LawKind.GAUSSIAN, LawKind.SDE);
    private static final Set<LawKind> CENTRED =
        EnumSet.of(LawKind.GAUSSIAN, LawKind.BRIDGE, LawKind.SDE);
    private static final Set<LawKind> DIFFUSIONS =
        EnumSet.of(LawKind.GAUSSIAN, LawKind.BRIDGE, LawKind.SDE, LawKind.ENERGY);
    private static final Set<LawKind> ISOTROPIC =
        EnumSet.of(LawKind.GAUSSIAN, LawKind.RADIAL, LawKind.DENSITY, LawKind.POISSON, LawKind.SDE);
  }
}
