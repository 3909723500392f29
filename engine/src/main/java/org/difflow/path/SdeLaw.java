package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * dx = drift dt + diffusion dw from x = x0 at the data end, in the direction of noise (rule 1 of
 * LANGUAGE.md). A drift that is linear in x makes a Gaussian law, see {@link LinearSde}; of any
 * other one nothing but the two is known in closed form.
 *
 * @param drift dx/dt in the clock of the path, a formula in x and t
 * @param diffusion g, a formula in t; its sign says nothing
 */
public record SdeLaw(Expr drift, Expr diffusion) implements Law {

  @Override
  public LawKind kind() {
    return LawKind.SDE;
  }

  /** The law of x given x0, Gaussian where the drift is linear; else this one. */
  Law solved(Coordinates at, TimeRange range) {
    return LinearSde.of(this, at, range).<Law>map(LinearSde::law).orElse(this);
  }

  @Override
  public SdeLaw substitute(Map<Symbol, Expr> values) {
    return new SdeLaw(drift.substitute(values), diffusion.substitute(values));
  }
}
