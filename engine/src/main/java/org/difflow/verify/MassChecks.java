package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.RadialLaw;
import org.difflow.symbolic.Expr;

/**
 * What psi(r, t) must be, with the parameters at their values: a cumulative distribution in r that
 * concentrates at the data point (S0-31), with a constant gauge (S0-33). The codes are those of
 * golden group 15.
 */
final class MassChecks {
  private final RadialView view;

  private MassChecks(ConditionalPath path, Expr psi, Expr slope) {
    this.view = RadialView.of(path, psi, slope);
  }

  static List<Check> of(ConditionalPath path, RadialLaw law) {
    Coordinates at = path.coordinates();
    List<Check> checks = new ArrayList<>(of(path, law.psi(), law.psi().derivative(at.radius())));
    if (!law.gauge().isZero()) {
      checks.add(new GaugeCheck(path, law.gauge()).check());
    }
    return checks;
  }

  /** For a law whose mass within r is {@code psi} and whose density of r is {@code slope}. */
  static List<Check> of(ConditionalPath path, Expr psi, Expr slope) {
    return new MassChecks(path, psi, slope).all();
  }

  private List<Check> all() {
    MassEnds ends = new MassEnds(view);
    Concentration concentration = new Concentration(view);
    List<Check> checks = new ArrayList<>(List.of(ends.start(), ends.end()));
    checks.add(new Increase(view).check());
    new Continuity(view).check().ifPresent(checks::add);
    checks.add(new Origin(view).check());
    checks.addAll(List.of(concentration.check(), concentration.reach()));
    return checks;
  }
}
