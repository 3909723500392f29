package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.gradientflow.Energy;
import org.difflow.gradientflow.Langevin;
import org.difflow.path.ConditionalPath;
import org.difflow.path.EnergyLaw;
import org.difflow.path.Member;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.FieldDivergence;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.equation.FokkerPlanck;

/**
 * The members of a gradient flow as delivered, along the densities a exp(-s |x - y|^2/2), whose a,
 * y and s give p, grad_p and laplacian_p at a place all values with a laplacian below that of the
 * exponential |grad_p|^2/p. The members are analytic in them, so what holds for these holds for
 * all.
 */
final class EnergyMemberChecks {
  private static final String ALL = "densities";

  private final Delivered delivered;
  private final ConditionalPath path;
  private final Energy energy;
  private final FokkerPlanck equations;
  private final Expr density;

  EnergyMemberChecks(Delivered delivered, EnergyLaw law) {
    this.delivered = delivered;
    this.path = delivered.path();
    this.energy = law.energy();
    this.equations = new FokkerPlanck(energy.x(), path.time());
    this.density = bump(energy.x());
  }

  private static Expr bump(Symbol x) {
    ExpressionPool pool = x.pool();
    Expr away = x.minus(pool.symbol("centre of the density", x.sort(), Domain.REAL));
    Expr width = pool.symbol("width of the density", Sort.SCALAR, Domain.POSITIVE);
    Expr height = pool.symbol("height of the density", Sort.SCALAR, Domain.POSITIVE);
    return height.times(
        FieldDivergence.inner(away, away).times(width).over(-2).apply(Function.EXP));
  }

  List<Check> all() {
    List<Check> checks =
        new ArrayList<>(Stream.of(velocity(), equation(), fall()).map(this::ofBumps).toList());
    energy.langevin().ifPresent(langevin -> checks.addAll(stochastic(langevin)));
    if (delivered.isClaimed(Member.DENSITY)) {
      checks.addAll(new EnergyDensity(delivered, energy).all());
    }
    return checks;
  }

  /** A claim that is not analytic may be right for these densities and wrong for others. */
  private Check ofBumps(Check check) {
    boolean analytic =
        delivered.claims().entrySet().stream()
            .filter(claim -> claim.getKey() != Member.DENSITY)
            .noneMatch(claim -> bends(claim.getValue().body()));
    return analytic || check.outcome() != Outcome.PROVED
        ? check
        : Check.of(check.name(), Outcome.CHECKED, "for all densities that are bells");
  }

  private static boolean bends(Expr formula) {
    return PostOrder.of(formula).stream()
        .anyMatch(node -> node instanceof Application call && call.function().bends());
  }

  private Check velocity() {
    Expr slope = along(Member.FIRST_VARIATION).derivative(energy.x());
    return new Equation(along(Member.GRADIENT_VELOCITY), slope.negate())
        .check("velocity is -grad(first_variation)", path, ALL);
  }

  private Check equation() {
    Expr outflow = equations.continuity(density, along(Member.GRADIENT_VELOCITY));
    return new Equation(along(Member.PDE), outflow.negate())
        .check("pde is the continuity equation", path, ALL);
  }

  /** first_variation*pde + p*dissipation is a divergence, so that its integral vanishes. */
  private Check fall() {
    Expr variation = along(Member.FIRST_VARIATION);
    Expr change = variation.times(along(Member.PDE));
    Expr loss = density.times(along(Member.DISSIPATION));
    Expr flux = density.times(variation).times(variation.derivative(energy.x()));
    return new Equation(change, FieldDivergence.of(flux, energy.x()).minus(loss))
        .check("energy falls by the mean dissipation", path, ALL);
  }

  private List<Check> stochastic(Langevin langevin) {
    Expr drift = inState(delivered.body(Member.DRIFT));
    Expr diffusion = delivered.body(Member.DIFFUSION);
    Expr outflow = equations.residual(density, drift, diffusion);
    Check same =
        new Equation(along(Member.PDE), outflow.negate())
            .check("pde is the Fokker-Planck equation of the SDE", path, ALL);
    return comesToRest(langevin) ? List.of(same, atRest(langevin)) : List.of(same);
  }

  /** Without a potential it spreads for ever, without noise it falls into the wells. */
  private static boolean comesToRest(Langevin langevin) {
    return langevin.potential().symbols().contains(langevin.x())
        && !langevin.temperature().isZero();
  }

  private Check atRest(Langevin langevin) {
    Expr still = energy.along(inState(delivered.body(Member.GRADIENT_VELOCITY)), langevin.atRest());
    return new Equation(still, still.pool().constant(0))
        .check("velocity is 0 at exp(-V/T)", path, "x");
  }

  private Expr along(Member member) {
    return energy.along(inState(delivered.body(member)), density);
  }

  /** Of an energy on the line, the point in formulas is its one coordinate. */
  private Expr inState(Expr formula) {
    Symbol point = path.coordinates().point();
    return formula.substitute(Map.of(point, energy.x(), Energy.gradient(point), energy.gradient()));
  }
}
