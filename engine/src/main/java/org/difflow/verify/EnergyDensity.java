package org.difflow.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.difflow.gradientflow.Energy;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;

/**
 * A density that is claimed to flow down an energy: it must solve the equation of the flow, and by
 * quadrature keep its mass and lose energy at the rate of the flow.
 *
 * <p>A density in pieces, as the solutions of Barenblatt are, must solve the equation in each of
 * them, and where they meet neither it nor its flux may jump.
 */
final class EnergyDensity {
  private static final String NAME = "claimed density solves the pde";

  private final Delivered delivered;
  private final ConditionalPath path;
  private final Energy energy;
  private final Expr density;

  EnergyDensity(Delivered delivered, Energy energy) {
    this.delivered = delivered;
    this.path = delivered.path();
    Expr claimed = delivered.claims().get(Member.DENSITY).body().substitute(path.given());
    boolean line = claimed.isVector() || path.fixedDimension().equals(OptionalInt.of(1));
    this.energy = line ? energy.onTheLine() : energy;
    this.density = claimed.substitute(Map.of(path.coordinates().point(), this.energy.x()));
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>(List.of(equation()));
    if (delivered.hasNumbers()) {
      if (Pieces.of(density).size() > 1) {
        checks.add(new EnergySeams(path, energy, density).check());
      }
      checks.addAll(new EnergyBalance(path, energy, density).all());
    }
    return checks;
  }

  /** Where there is no mass, nothing flows. */
  private Check equation() {
    List<Expr> pieces = Pieces.of(density);
    return pieces.stream()
        .filter(piece -> !path.bind(piece).isZero())
        .map(this::equation)
        .map(check -> pieces.size() == 1 ? check : inPieces(check))
        .max(Comparator.comparing(Check::outcome))
        .orElseGet(() -> Check.of(NAME, Outcome.FAILED, "it is 0 everywhere"));
  }

  /** Nothing is said of the flow from one piece to the next, see {@link EnergySeams}. */
  private static Check inPieces(Check check) {
    return check.outcome() == Outcome.PROVED
        ? Check.of(NAME, Outcome.CHECKED, "in every piece")
        : check;
  }

  private Check equation(Expr piece) {
    Expr change = piece.derivative(path.time());
    return new Equation(change, energy.along(energy.rate(), piece)).check(NAME, path, "x and t");
  }
}
