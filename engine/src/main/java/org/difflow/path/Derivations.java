package org.difflow.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** The members of one path as formulas, derived from its law on first use and kept. */
final class Derivations {
  private final String path;
  private final Law stated;
  private final Law inAnyDimension;
  private final TimeRange range;
  private final Coordinates coordinates;
  private final Map<Symbol, Expr> given;
  private final ParameterValues values;
  private final Map<Law, Law> solved = new ConcurrentHashMap<>();
  private final Map<Member, Formula> known = new ConcurrentHashMap<>();

  Derivations(
      PathDeclaration declaration,
      Coordinates coordinates,
      Map<Symbol, Expr> given,
      ParameterValues values) {
    this.values = values;
    this.path = declaration.name();
    this.stated = declaration.law().substitute(given);
    this.inAnyDimension = declaration.law().substitute(without(coordinates.dimension(), given));
    this.range = declaration.range().substitute(given);
    this.coordinates = coordinates;
    this.given = given;
  }

  private static Map<Symbol, Expr> without(Symbol dimension, Map<Symbol, Expr> given) {
    Map<Symbol, Expr> others = new HashMap<>(given);
    others.remove(dimension);
    return others;
  }

  /** The law of x given its ends. */
  Law law() {
    return solved(stated);
  }

  private Law solved(Law own) {
    return solved.computeIfAbsent(
        own, law -> law instanceof SdeLaw sde ? sde.solved(coordinates, range) : law);
  }

  /** Whether the law has {@code member}; an SDE that is not solved has what it states. */
  boolean has(Member member) {
    return law() instanceof SdeLaw sde
        ? new SdeMembers(sde).derive(member).isPresent()
        : member.laws().contains(stated.kind());
  }

  /** Whether {@code member} has a formula; where it is not one of this law, that is said later. */
  boolean hasFormula(Member member) {
    return !(stated instanceof FlowLaw own)
        || !member.laws().contains(LawKind.FLOW)
        || new FlowMembers(own, path, values, coordinates).find(member).isPresent();
  }

  Formula of(Member member) {
    return known.computeIfAbsent(member, this::derive);
  }

  private Formula derive(Member member) {
    return formula(member, Oriented.of(Simplifier.simplify(admitted(member).substitute(given))));
  }

  private Formula formula(Member member, Expr body) {
    List<Symbol> arguments =
        member.arguments(stated.kind()).stream().map(coordinates::named).toList();
    return new Formula(member.memberName(), arguments, body);
  }

  private Expr admitted(Member member) {
    if (range.whole() && member.isRate()) {
      throw PathFault.noRate(path, member.memberName());
    }
    if (!has(member)) {
      throw absent(member);
    }
    return found(member).orElseThrow(() -> PathFault.notInThisVersion(path, member, stated.kind()));
  }

  /** What is said of a member that the law does not have. */
  Fault absent(Member member) {
    return law() instanceof SdeLaw && member.laws().contains(LawKind.SDE)
        ? PathFault.notSolved(path, member)
        : PathFault.notOfThisLaw(path, member, stated.kind());
  }

  private Optional<Expr> found(Member member) {
    return inAnyDimension instanceof SdeLaw sde
        ? new SdeMembers(sde).derive(member).or(() -> found(solved(sde), member))
        : found(inAnyDimension, member);
  }

  private Optional<Expr> found(Law own, Member member) {
    return switch (own) {
      case GaussianLaw gaussian -> isotropic(gaussian, member).or(() -> gaussian(gaussian, member));
      case RadialLaw radial -> isotropic(admitted(radial), member);
      case IsotropicLaw other -> isotropic(other, member);
      case BridgeLaw bridge -> new BridgeMembers(bridge, path, coordinates).derive(member);
      case FlowLaw flow ->
          Optional.of(new FlowMembers(flow, path, values, coordinates).derive(member));
      case EnergyLaw energy -> new EnergyMembers(energy, path, coordinates).derive(member);
      case SdeLaw _ -> Optional.empty();
    };
  }

  /**
   * {@code member} in the form that numbers are computed from. Which form is accurate may depend on
   * the signs of parameters, so those of radial laws stand at their values.
   */
  Formula numeric(Member member, Map<Symbol, Expr> parameters) {
    admitted(member);
    return accurate(member, parameters)
        .map(body -> formula(member, body.substitute(given)))
        .orElseGet(() -> of(member));
  }

  private Optional<Expr> accurate(Member member, Map<Symbol, Expr> parameters) {
    return switch (solved(inAnyDimension)) {
      case GaussianLaw own -> new IsotropicNumbers(own, coordinates).of(member);
      case IsotropicLaw own ->
          new IsotropicNumbers(own.substitute(parameters), coordinates).of(member);
      case BridgeLaw own -> new BridgeMembers(own, path, coordinates).accurate(member);
      case FlowLaw _, SdeLaw _, EnergyLaw _ -> Optional.empty();
    };
  }

  private RadialLaw admitted(RadialLaw radial) {
    Expr rate = Simplifier.simplify(radial.gauge().derivative(coordinates.time()));
    if (!rate.isZero()) {
      throw PathFault.gaugeMoves(path, coordinates.time(), rate);
    }
    return radial;
  }

  private Optional<Expr> isotropic(IsotropicLaw own, Member member) {
    return new IsotropicMembers(own, coordinates).derive(member);
  }

  private Optional<Expr> gaussian(GaussianLaw own, Member member) {
    return new GaussianMembers(own, range.noisingSign(), coordinates).derive(member);
  }

  /** diffusion^2, of either sign. */
  Formula squaredDiffusion() {
    Expr square =
        switch (stated) {
          case SdeLaw own -> new SdeMembers(own).squaredDiffusion();
          case GaussianLaw own ->
              new GaussianMembers(own, range.noisingSign(), coordinates).squaredDiffusion();
          case BridgeLaw own -> new BridgeMembers(own, path, coordinates).squaredDiffusion();
          case EnergyLaw _ -> throw PathFault.noLangevin(path, Member.DIFFUSION);
          case IsotropicLaw _, FlowLaw _ ->
              throw PathFault.notOfThisLaw(path, Member.DIFFUSION, stated.kind());
        };
    return new Formula("diffusion^2", List.of(coordinates.time()), Simplifier.simplify(square));
  }

  /** The SDE of a gradient flow. */
  SdeLaw langevin() {
    if (!(stated instanceof EnergyLaw own)) {
      throw PathFault.notOfThisLaw(path, Member.ENERGY, stated.kind());
    }
    return new EnergyMembers(own, path, coordinates).sde();
  }

  /** That of the SDE of a bridge in reversed time. */
  Formula squaredBackwardDiffusion() {
    if (!(stated instanceof BridgeLaw own)) {
      throw PathFault.notOfThisLaw(path, Member.BACKWARD_DRIFT, stated.kind());
    }
    Expr square = new BridgeMembers(own, path, coordinates).squaredBackwardDiffusion();
    return new Formula("backward_diffusion^2", List.of(coordinates.time()), square);
  }
}
