package org.difflow.flow;

import java.util.Map;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.LinearForm;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * A map x = flow(z, t) as a formula in the vector z: either the same function of every coordinate,
 * x_i = g(z_i, t), or one along the radius, x = g(r, t)*z/r with r = norm(z).
 */
public record Flow(Expr formula, Symbol z, Shape shape, Profile profile) {
  /** On what the profile of a flow acts. */
  public enum Shape {
    COORDINATES,
    RADIUS
  }

  /**
   * The flow that {@code formula} says.
   *
   * @throws Fault E0295 if it mixes coordinates otherwise than by the radius
   */
  public static Flow of(Expr formula, Symbol z, Symbol time) {
    return PostOrder.of(formula).stream().anyMatch(part -> reduces(part, z))
        ? radial(formula, z, time)
        : byCoordinates(formula, z, time);
  }

  private static boolean reduces(Expr part, Symbol z) {
    return part instanceof Application call
        && call.function().reduces()
        && call.symbols().contains(z);
  }

  private static Flow byCoordinates(Expr formula, Symbol z, Symbol time) {
    Symbol coordinate = z.pool().symbol(z.name(), Sort.SCALAR, Domain.REAL);
    Expr value = formula.substitute(Map.of(z, coordinate));
    return new Flow(formula, z, Shape.COORDINATES, new Profile(value, coordinate, time));
  }

  private static Flow radial(Expr formula, Symbol z, Symbol time) {
    Symbol radius = z.pool().symbol("r", Sort.SCALAR, Domain.POSITIVE);
    Expr inRadius = formula.substitute(Map.of(z.apply(Function.NORM), radius));
    Map<Symbol, Expr> linear = linear(inRadius);
    if (!linear.keySet().equals(Set.of(z)) || linear.get(z).symbols().contains(z)) {
      throw mixed();
    }
    Expr value = linear.get(z).times(radius);
    return new Flow(formula, z, Shape.RADIUS, new Profile(value, radius, time));
  }

  private static Map<Symbol, Expr> linear(Expr formula) {
    try {
      return LinearForm.of(formula);
    } catch (Fault notLinear) {
      throw mixed();
    }
  }

  private static Fault mixed() {
    return new Fault(
        "E0295",
        "flow(z, t) mixes the coordinates of z: it is neither a function of each one alone nor z"
            + " times a function of norm(z)",
        "write for example z*exp(t), z + t*tanh(z) or z*(1 + t*norm(z)^2)");
  }

  /** Whether x is a(t)*z + b(t). */
  public boolean isAffine() {
    return switch (shape) {
      case COORDINATES -> profile.isAffine();
      case RADIUS -> profile.isLinear();
    };
  }

  /** The same with expressions in the place of parameters, or of d. */
  public Flow substitute(Map<Symbol, Expr> values) {
    return new Flow(formula.substitute(values), z, shape, profile.substitute(values));
  }

  /**
   * The flow in numbers; parameters and d stand at their values.
   *
   * @param start the time at which x is z
   */
  public FlowMap numbers(double start) {
    return switch (shape) {
      case COORDINATES -> new CoordinateMap(profile, start);
      case RADIUS -> new RadialMap(profile, start);
    };
  }
}
