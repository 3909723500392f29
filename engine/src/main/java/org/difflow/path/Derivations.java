package org.difflow.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** The members of one path as formulas, derived from its law on first use and kept. */
final class Derivations {
  private final String path;
  private final Law law;
  private final Law inAnyDimension;
  private final int noisingSign;
  private final boolean whole;
  private final Coordinates coordinates;
  private final Map<Symbol, Expr> given;
  private final ParameterValues values;
  private final Map<Member, Formula> known = new ConcurrentHashMap<>();

  Derivations(
      PathDeclaration declaration,
      Coordinates coordinates,
      Map<Symbol, Expr> given,
      ParameterValues values) {
    this.values = values;
    this.path = declaration.name();
    this.law = declaration.law().substitute(given);
    this.inAnyDimension = declaration.law().substitute(without(coordinates.dimension(), given));
    this.noisingSign = declaration.range().noisingSign();
    this.whole = declaration.range().whole();
    this.coordinates = coordinates;
    this.given = given;
  }

  private static Map<Symbol, Expr> without(Symbol dimension, Map<Symbol, Expr> given) {
    Map<Symbol, Expr> others = new HashMap<>(given);
    others.remove(dimension);
    return others;
  }

  Law law() {
    return law;
  }

  /** Whether {@code member} has a formula; where it is not one of this law, that is said later. */
  boolean hasFormula(Member member) {
    return !(law instanceof FlowLaw own)
        || !member.laws().contains(LawKind.FLOW)
        || new FlowMembers(own, path, values, coordinates).find(member).isPresent();
  }

  Formula of(Member member) {
    return known.computeIfAbsent(member, this::derive);
  }

  private Formula derive(Member member) {
    Expr body = Oriented.of(Simplifier.simplify(admitted(member).substitute(given)));
    List<Symbol> arguments = member.arguments(law.kind()).stream().map(coordinates::named).toList();
    return new Formula(member.memberName(), arguments, body);
  }

  private Expr admitted(Member member) {
    if (whole && member.isRate()) {
      throw PathFault.noRate(path, member.memberName());
    }
    if (!member.laws().contains(law.kind())) {
      throw PathFault.notOfThisLaw(path, member, law.kind());
    }
    return found(member).orElseThrow(() -> PathFault.notInThisVersion(path, member, law.kind()));
  }

  private Optional<Expr> found(Member member) {
    return switch (inAnyDimension) {
      case GaussianLaw gaussian -> isotropic(gaussian, member).or(() -> gaussian(gaussian, member));
      case RadialLaw radial -> isotropic(admitted(radial), member);
      case IsotropicLaw other -> isotropic(other, member);
      case BridgeLaw bridge -> new BridgeMembers(bridge, path, coordinates).derive(member);
      case FlowLaw flow ->
          Optional.of(new FlowMembers(flow, path, values, coordinates).derive(member));
      case EnergyLaw own -> new EnergyMembers(own, path, coordinates).derive(member);
    };
  }

  /**
   * {@code member} in the form that numbers are computed from. Which form is accurate may depend on
   * the signs of parameters, so those of radial laws stand at their values.
   */
  Formula numeric(Member member, Map<Symbol, Expr> parameters) {
    Formula shown = of(member);
    return accurate(member, parameters)
        .map(body -> new Formula(shown.name(), shown.arguments(), body.substitute(given)))
        .orElse(shown);
  }

  private Optional<Expr> accurate(Member member, Map<Symbol, Expr> parameters) {
    return switch (inAnyDimension) {
      case GaussianLaw own -> new IsotropicNumbers(own, coordinates).of(member);
      case IsotropicLaw own ->
          new IsotropicNumbers(own.substitute(parameters), coordinates).of(member);
      case BridgeLaw own -> new BridgeMembers(own, path, coordinates).accurate(member);
      case FlowLaw _, EnergyLaw _ -> Optional.empty();
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
    return new GaussianMembers(own, noisingSign, coordinates).derive(member);
  }

  /** diffusion^2, of either sign. */
  Formula squaredDiffusion() {
    Expr square =
        switch (law) {
          case GaussianLaw own ->
              new GaussianMembers(own, noisingSign, coordinates).squaredDiffusion();
          case BridgeLaw own -> new BridgeMembers(own, path, coordinates).squaredDiffusion();
          case EnergyLaw _ -> throw PathFault.noLangevin(path, Member.DIFFUSION);
          case IsotropicLaw _, FlowLaw _ ->
              throw PathFault.notOfThisLaw(path, Member.DIFFUSION, law.kind());
        };
    return new Formula("diffusion^2", List.of(coordinates.time()), Simplifier.simplify(square));
  }
}
