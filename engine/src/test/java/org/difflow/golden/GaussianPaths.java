package org.difflow.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.difflow.path.GaussianLaw;
import org.difflow.path.Parameter;
import org.difflow.path.PathDeclaration;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/** Gaussian paths on [0, 1] by the formulas of their schedules, for tests. */
public final class GaussianPaths {
  private GaussianPaths() {}

  public static ConditionalPath vpLinear() {
    String b = "(beta_min*t + (beta_max - beta_min)*t**2/2)";
    return path(
        "VP",
        "exp(-%s/2)".formatted(b),
        "sqrt(1 - exp(-%s))".formatted(b),
        DataEnd.LOWER,
        "beta_min = 0.1",
        "beta_max = 20");
  }

  public static ConditionalPath subVp() {
    String b = "(beta_min*t + (beta_max - beta_min)*t**2/2)";
    return path(
        "SubVP",
        "exp(-%s/2)".formatted(b),
        "1 - exp(-%s)".formatted(b),
        DataEnd.LOWER,
        "beta_min = 0.1",
        "beta_max = 20");
  }

  public static ConditionalPath vpCosine() {
    String mu = "cos((t + 1/125)/(1 + 1/125)*pi/2)/cos((1/125)/(1 + 1/125)*pi/2)";
    return path("Cosine", mu, "sqrt(1 - (%s)**2)".formatted(mu), DataEnd.LOWER);
  }

  public static ConditionalPath veGeometric() {
    return path(
        "VE",
        "1",
        "sigma_min*(sigma_max/sigma_min)**t",
        DataEnd.LOWER,
        "sigma_min = 0.01",
        "sigma_max = 50");
  }

  public static ConditionalPath optimalTransport() {
    return path("OT", "t", "1 - (1 - sigma_min)*t", DataEnd.UPPER, "sigma_min = 0.0001");
  }

  public static ConditionalPath straight() {
    return path("CondOT", "t", "1 - t", DataEnd.UPPER);
  }

  public static ConditionalPath edm() {
    return path("EDM", "1", "t", DataEnd.LOWER);
  }

  public static ConditionalPath trigonometric() {
    return path("Trig", "sin(pi*t/2)", "cos(pi*t/2)", DataEnd.UPPER);
  }

  /** TrigFlow, whose own range ends at pi/2. */
  public static ConditionalPath circle() {
    return path("TrigFlow", "cos(t)", "sin(t)", DataEnd.LOWER);
  }

  /** A path on [0, 1]. */
  public static ConditionalPath path(
      String name, String mu, String sigma, DataEnd dataEnd, String... parameters) {
    return until(1, name, mu, sigma, dataEnd, parameters);
  }

  /**
   * A path on [0, end]; parameters are positive, written {@code name} or {@code name = decimal}.
   */
  public static ConditionalPath until(
      long end, String name, String mu, String sigma, DataEnd dataEnd, String... parameters) {
    ExpressionPool pool = new ExpressionPool();
    Expr lower = pool.constant(0);
    Expr upper = pool.constant(end);
    Symbol time = TimeRange.clock(pool, "t", lower, upper);
    Map<String, Expr> names = new HashMap<>(Map.of("t", time));
    List<Parameter> declared = new ArrayList<>();
    for (String parameter : parameters) {
      declared.add(parameter(pool, parameter, names));
    }
    GaussianLaw law =
        new GaussianLaw(
            SympyFormula.parse(pool, names, mu), SympyFormula.parse(pool, names, sigma));
    TimeRange range = TimeRange.of(lower, upper, dataEnd);
    return new ConditionalPath(PathDeclaration.of(name, time, range, law).withParameters(declared));
  }

  private static Parameter parameter(ExpressionPool pool, String text, Map<String, Expr> names) {
    String[] parts = text.split(" = ");
    Symbol symbol = pool.symbol(parts[0], Sort.SCALAR, Domain.POSITIVE);
    names.put(parts[0], symbol);
    Optional<Expr> fallback =
        parts.length == 1 ? Optional.empty() : Optional.of(pool.decimal(parts[1]));
    return new Parameter(symbol, fallback);
  }
}
