package org.difflow.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Formula;
import org.difflow.path.SdeLaw;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Line;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.equation.FokkerPlanck;

/**
 * A density claimed of an SDE that has no law in closed form, against its Fokker-Planck equation on
 * the line, in the clock of the path,
 *
 * <pre>
 * dp/dt + (p f)_x = sign g^2/2 p_xx,
 * </pre>
 *
 * <p>sign = -1 where t runs towards the data (S1-24). Of more than one coordinate nothing is said.
 */
final class SdeDensity {
  private static final String NAME = "Fokker-Planck equation on the line";

  private final ConditionalPath path;
  private final SdeLaw law;
  private final Symbol x;
  private final Map<Expr, Expr> onTheLine = new HashMap<>();

  SdeDensity(ConditionalPath path, SdeLaw law) {
    Coordinates at = path.coordinates();
    this.path = path;
    this.law = law;
    this.x = Line.coordinate(at.point());
    onTheLine.put(at.point(), x);
    onTheLine.put(at.data(), Line.coordinate(at.data()));
    onTheLine.put(at.dimension(), at.number(1));
  }

  Check check(Formula claim) {
    requireLine();
    Expr density = line(claim.body().substitute(path.given()));
    Expr noise = line(law.diffusion()).square().times(path.range().noisingSign()).over(2);
    Expr transport = new FokkerPlanck(x, path.time()).continuity(density, line(law.drift()));
    Identity equation = new Identity(transport, noise.times(density.derivative(x).derivative(x)));
    Coordinates at = path.coordinates();
    MovingFrame still = new MovingFrame(at, at.number(1), at.number(0));
    List<Symbol> arguments = List.of(x, path.time(), Line.coordinate(at.data()));
    return Identity.check(NAME, path, still, arguments, List.of(equation));
  }

  private void requireLine() {
    if (path.fixedDimension().orElse(1) != 1) {
      throw new Fault(
          "E0901",
          "a density claimed of an SDE in more than one dimension is not in this version",
          "claim it of %s(d = 1)".formatted(path.name()));
    }
  }

  /** The formula with numbers for vectors. */
  private Expr line(Expr formula) {
    return Line.reduced(formula, onTheLine);
  }
}
