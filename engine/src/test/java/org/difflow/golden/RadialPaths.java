package org.difflow.golden;

import java.util.Map;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.DataEnd;
import org.difflow.path.DensityLaw;
import org.difflow.path.Law;
import org.difflow.path.PathDeclaration;
import org.difflow.path.PoissonLaw;
import org.difflow.path.RadialLaw;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/** Paths on [0, end] with the data at 0 that state a law of the radius, for tests. */
public final class RadialPaths {
  private RadialPaths() {}

  /** By its mass within r. */
  public static ConditionalPath mass(String psi, long end) {
    ExpressionPool pool = new ExpressionPool();
    Symbol time = clock(pool, end);
    return path(time, end, new RadialLaw(parsed(time, psi), pool.constant(0)));
  }

  /** By its density, exactly or up to a factor. */
  public static ConditionalPath density(String phi, boolean exact, long end) {
    Symbol time = clock(new ExpressionPool(), end);
    return path(time, end, new DensityLaw(parsed(time, phi), exact));
  }

  public static ConditionalPath poisson(long end) {
    Symbol time = clock(new ExpressionPool(), end);
    return path(time, end, new PoissonLaw(time));
  }

  /** The same path in so many dimensions. */
  public static ConditionalPath in(ConditionalPath path, int dimension) {
    Coordinates at = path.coordinates();
    return path.with(Map.of(at.dimension(), at.number(dimension)));
  }

  private static Symbol clock(ExpressionPool pool, long end) {
    return TimeRange.clock(pool, "t", pool.constant(0), pool.constant(end));
  }

  private static Expr parsed(Symbol time, String formula) {
    Coordinates at = Coordinates.of(time);
    Map<String, Expr> names = Map.of("t", time, "r", at.radius(), "d", at.dimension());
    return SympyFormula.parse(time.pool(), names, formula);
  }

  private static ConditionalPath path(Symbol time, long end, Law law) {
    ExpressionPool pool = time.pool();
    TimeRange range = TimeRange.of(pool.constant(0), pool.constant(end), DataEnd.LOWER);
    return new ConditionalPath(PathDeclaration.of("P", time, range, law));
  }
}
