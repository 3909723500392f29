package org.difflow.golden;

import java.util.HashMap;
import java.util.Map;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.DataEnd;
import org.difflow.path.DensityLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.PathDeclaration;
import org.difflow.path.PoissonLaw;
import org.difflow.path.RadialLaw;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/** Radial paths on [0, 1], data at 0, by the formulas of their laws in r, t and d, for tests. */
public final class RadialPaths {
  private RadialPaths() {}

  public static ConditionalPath psi(String psi) {
    return psi(psi, "0");
  }

  public static ConditionalPath psi(String psi, String gauge) {
    Names names = new Names();
    return names.path(new RadialLaw(names.formula(psi), names.formula(gauge)));
  }

  /** On [0, end]. */
  public static ConditionalPath until(long end, String psi) {
    Names names = new Names(end);
    return names.path(new RadialLaw(names.formula(psi), names.formula("0")));
  }

  public static ConditionalPath phi(String phi) {
    Names names = new Names();
    return names.path(new DensityLaw(names.formula(phi), true));
  }

  /** By a density up to a factor. */
  public static ConditionalPath shape(String phi) {
    Names names = new Names();
    return names.path(new DensityLaw(names.formula(phi), false));
  }

  public static ConditionalPath poisson() {
    Names names = new Names();
    return names.path(new PoissonLaw(names.time));
  }

  /** On [0, end]. */
  public static ConditionalPath poissonUntil(long end) {
    Names names = new Names(end);
    return names.path(new PoissonLaw(names.time));
  }

  public static ConditionalPath inDimension(ConditionalPath path, int dimension) {
    Coordinates at = path.coordinates();
    return path.with(Map.of(at.dimension(), at.number(dimension)));
  }

  /** The symbols of one path. */
  private static final class Names {
    private final ExpressionPool pool = new ExpressionPool();
    private final Expr lower = pool.constant(0);
    private final Expr upper;
    private final Symbol time;
    private final Map<String, Expr> symbols = new HashMap<>();

    Names() {
      this(1);
    }

    Names(long end) {
      upper = pool.constant(end);
      time = TimeRange.clock(pool, "t", lower, upper);
      Coordinates at = Coordinates.of(time);
      symbols.put("t", time);
      symbols.put("r", at.radius());
      symbols.put("d", at.dimension());
    }

    Expr formula(String text) {
      return SympyFormula.parse(pool, symbols, text);
    }

    ConditionalPath path(IsotropicLaw law) {
      TimeRange range = TimeRange.of(lower, upper, DataEnd.LOWER);
      return new ConditionalPath(PathDeclaration.of("P", time, range, law));
    }
  }
}
