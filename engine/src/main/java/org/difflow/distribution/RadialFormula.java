package org.difflow.distribution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.fault.Fault;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;

/**
 * An isotropic law given by formulas in the radius r > 0 and the dimension d, all other symbols
 * being bound: psi, 1 - psi and log phi, which belong together by S0-33, phi = psi_r/(S*r^(d-1))
 * with S the area of the unit sphere. Its constant is 1/S.
 */
public final class RadialFormula implements RadialFamily {
  private final Symbol radius;
  private final Symbol dimension;
  private final Expr cdf;
  private final Expr tail;
  private final Expr logdensity;
  private final String text;
  private final Map<Integer, Law> laws = new ConcurrentHashMap<>();

  /** The law of which psi, 1 - psi and log phi are known; {@code text} names it in messages. */
  public RadialFormula(
      Symbol radius, Symbol dimension, Expr cdf, Expr tail, Expr logdensity, String text) {
    this.radius = radius;
    this.dimension = dimension;
    this.cdf = cdf;
    this.tail = tail;
    this.logdensity = logdensity;
    this.text = text;
  }

  /** What a script writes for the law of a psi that has no other symbol. */
  public static String text(Symbol radius, Expr psi) {
    return "radial(%s => %s)".formatted(radius.name(), Printer.unicode(psi));
  }

  /**
   * The same, psi seen at many radii.
   *
   * @throws Fault E0559 if psi does not rise from 0 to 1
   */
  public RadialFormula checked() {
    RadialRange.require(text, in(1));
    return this;
  }

  @Override
  public Radius in(int d) {
    return laws.computeIfAbsent(d, this::law);
  }

  /** With d a number, powers and logarithms of r cancel that would be undefined in the centre. */
  private Law law(int d) {
    Map<Symbol, Expr> here = Map.of(dimension, radius.pool().constant(d));
    Expr density = Simplifier.simplify(logdensity.substitute(here));
    return new Law(
        this,
        kernel(cdf.substitute(here)),
        kernel(tail.substitute(here)),
        kernel(density),
        kernel(Simplifier.simplify(density.derivative(radius))),
        d);
  }

  private Kernel kernel(Expr formula) {
    return Lowering.lower(List.of(radius), formula);
  }

  @Override
  public String words() {
    return "a radial law";
  }

  @Override
  public String toString() {
    return text;
  }

  private record Law(
      RadialFormula family, Kernel cdf, Kernel tail, Kernel logdensity, Kernel slope, int d)
      implements Radius {

    @Override
    public double cdf(double r) {
      return cdf.evaluate(r);
    }

    @Override
    public double tail(double r) {
      return tail.evaluate(r);
    }

    @Override
    public double logdensity(double r) {
      return defined("log density", r, logdensity.evaluate(r));
    }

    @Override
    public double slope(double r) {
      return defined("score", r, slope.evaluate(r));
    }

    private double defined(String what, double r, double value) {
      if (Double.isNaN(value)) {
        throw RadialRange.undefined(family.text, what, r);
      }
      return value;
    }

    @Override
    public double logConstant() {
      return -Sphere.logArea(d);
    }

    @Override
    public String toString() {
      return family.text;
    }
  }
}
