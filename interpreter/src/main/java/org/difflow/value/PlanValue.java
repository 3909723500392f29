package org.difflow.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.difflow.analysis.Coupling;
import org.difflow.analysis.Move;
import org.difflow.analysis.OptimalPlan;
import org.difflow.analysis.WeightedPoints;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;

/** A transport plan between two sets of points, optimal or made of others. */
public final class PlanValue extends GuestValue implements HasMembers {
  private static final Signature COST = Signature.parse("cost(order)");
  private static final Signature AT = Signature.parse("at(t)");
  private static final Signature POTENTIAL = Signature.parse("potential(x)");
  private static final Signature GLUE = Signature.parse("glue(plan)");

  private final Coupling coupling;
  private final Optional<OptimalPlan> optimal;

  private PlanValue(Coupling coupling, Optional<OptimalPlan> optimal) {
    this.coupling = coupling;
    this.optimal = optimal;
  }

  public static PlanValue of(OptimalPlan plan) {
    return new PlanValue(plan.coupling(), Optional.of(plan));
  }

  private static PlanValue of(Coupling coupling) {
    return new PlanValue(coupling, Optional.empty());
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "source" -> ArrayValue.matrix(coupling.source());
      case "target" -> ArrayValue.matrix(coupling.target());
      case "moves" -> ArrayValue.matrix(moves());
      case "matrix" -> ArrayValue.matrix(coupling.matrix());
      case "source_mass" -> ArrayValue.vector(coupling.sourceMass());
      case "target_mass" -> ArrayValue.vector(coupling.targetMass());
      case "map" -> map();
      case "cost" -> new Method(COST, bound -> coupling.cost(order(bound[0])));
      case "action" -> coupling.cost(2);
      case "at" -> new Method(AT, bound -> at(Coerce.finite("t", bound[0])));
      case "transposed" -> of(coupling.transposed());
      case "glue" -> new Method(GLUE, bound -> of(coupling.glued(plan(bound[0]).coupling)));
      case "distance" -> optimal(name).distance();
      case "duals" -> duals(optimal(name));
      case "gap" -> optimal(name).gap();
      case "potential" -> potential(optimal(name));
      default -> throw new Fault("E0103", "a transport plan has no member `" + name + "`");
    };
  }

  /**
   * The plan, with the potentials that prove it optimal.
   *
   * @throws Fault E0749 for a plan that was not found as an optimal one
   */
  public OptimalPlan optimal(String asked) {
    return optimal.orElseThrow(
        () ->
            new Fault(
                "E0749",
                "a plan made of others has no `" + asked + "`: nothing says that it is optimal",
                "transport_map(p, q) gives a plan that is"));
  }

  private Matrix moves() {
    List<Move> moves = coupling.moves();
    Matrix result = Matrix.zeros(moves.size(), 3);
    for (int k = 0; k < moves.size(); k++) {
      Move move = moves.get(k);
      double[] row = {move.row(), move.column(), move.mass()};
      System.arraycopy(row, 0, result.values(), 3 * k, row.length);
    }
    return result;
  }

  private ArrayValue map() {
    int[] to =
        coupling
            .map()
            .orElseThrow(
                () ->
                    new Fault(
                        "E0749",
                        "this plan is no map: it splits the mass of a point",
                        "`moves` lists what goes where; a map needs as many points on both sides,"
                            + " all of one weight"));
    return ArrayValue.vector(Arrays.stream(to).asDoubleStream().toArray());
  }

  private static double order(Object given) {
    double order = Coerce.finite("order", given);
    if (order <= 0) {
      throw Coerce.unfit("order", "a positive power", given);
    }
    return order;
  }

  private DistributionValue at(double t) {
    WeightedPoints moved = coupling.at(t);
    return new DistributionValue(Points.weighted(moved.points(), moved.weights()));
  }

  private static ListValue duals(OptimalPlan plan) {
    return new ListValue(
        List.of(ArrayValue.vector(plan.sourceDual()), ArrayValue.vector(plan.targetDual())));
  }

  private Method potential(OptimalPlan plan) {
    return new Method(
        POTENTIAL,
        bound -> {
          PointArgument x = new PointArgument(bound[0], coupling.source().columns() == 1);
          Matrix points = x.points();
          double[] values =
              plan.order() == 1 ? plan.sourcePotential(points) : plan.convexPotential(points);
          return x.answer(Matrix.columnVector(values), false);
        });
  }

  private static PlanValue plan(Object given) {
    if (given instanceof PlanValue plan) {
      return plan;
    }
    throw Coerce.unfit("plan", "a transport plan", given);
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.PLAN);
  }

  @Override
  public String kind() {
    return "a transport plan";
  }

  @Override
  public String display(Display display) {
    return "plan of %d moves from %d points to %d"
        .formatted(coupling.moves().size(), coupling.source().rows(), coupling.target().rows());
  }
}
