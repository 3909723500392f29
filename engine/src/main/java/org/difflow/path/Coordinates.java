package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.gradientflow.Energy;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * The symbols that the formulas of a path are written in.
 *
 * @param time the path's clock, as its {@code time} clause names it
 * @param point x, the state, a vector
 * @param data x0, the data point, a vector; of a law with two ends, the state at the lower end
 * @param upper x1, of a law with two ends the state at the upper end, a vector
 * @param dimension d, a whole number from 1
 * @param radius r = norm(x - mu x0), the one variable of an isotropic law besides time
 * @param squaredRadius s = r^2
 */
public record Coordinates(
    ExpressionPool pool,
    Symbol time,
    Symbol point,
    Symbol data,
    Symbol upper,
    Symbol dimension,
    Symbol radius,
    Symbol squaredRadius) {

  public static Coordinates of(Symbol time) {
    ExpressionPool pool = time.pool();
    return new Coordinates(
        pool,
        time,
        pool.symbol("x", Sort.VECTOR, Domain.REAL),
        pool.symbol("x0", Sort.VECTOR, Domain.REAL),
        pool.symbol("x1", Sort.VECTOR, Domain.REAL),
        dimension(pool),
        pool.symbol("r", Sort.SCALAR, Domain.POSITIVE),
        pool.symbol("|u|^2", Sort.SCALAR, Domain.POSITIVE));
  }

  /** The symbol d: a whole number from 1. */
  public static Symbol dimension(ExpressionPool pool) {
    return pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  }

  public Expr number(long value) {
    return pool.constant(value);
  }

  /** d/2. */
  public Expr halfDimension() {
    return dimension.over(2);
  }

  /** {@code formula} with r replaced by sqrt(s). */
  public Expr inSquares(Expr formula) {
    return formula.substitute(Map.of(radius, squaredRadius.sqrt()));
  }

  /** The state x or an end, x0 or x1, by its name, which nothing else in a path may have. */
  public Optional<Symbol> state(String name) {
    return Stream.of(point, data, upper).filter(own -> own.name().equals(name)).findFirst();
  }

  /** z, the place where x comes from under a flow. */
  public Symbol origin() {
    return pool.symbol("z", Sort.VECTOR, Domain.REAL);
  }

  /** The symbol that a table of members means by {@code argument}. */
  public Symbol named(String argument) {
    return switch (argument) {
      case "x" -> point;
      case "t" -> time;
      case "x0" -> data;
      case "x1" -> upper;
      case "r" -> radius;
      case "z" -> origin();
      case "p" -> Energy.density(pool);
      case "grad_p" -> Energy.gradient(point);
      case "laplacian_p" -> Energy.laplacian(pool);
      default -> throw new IllegalArgumentException(argument);
    };
  }
}
