package org.difflow.path;

import java.util.Map;
import org.difflow.gradientflow.Energy;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * The density of x follows the gradient flow of an energy, from any law at the lower end of time
 * (S3-02, S3-03).
 */
public record EnergyLaw(Energy energy) implements Law {

  @Override
  public LawKind kind() {
    return LawKind.ENERGY;
  }

  @Override
  public EnergyLaw substitute(Map<Symbol, Expr> values) {
    return new EnergyLaw(energy.substitute(values));
  }
}
