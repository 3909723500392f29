package org.difflow.builtin;

import com.oracle.truffle.api.TruffleSafepoint;
import java.util.Optional;
import org.difflow.analysis.OptimalPlan;
import org.difflow.analysis.WeightedPoints;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Univariate;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.transport.LineMap;
import org.difflow.transport.NormalMap;
import org.difflow.value.Coerce;
import org.difflow.value.Display;
import org.difflow.value.DistributionValue;
import org.difflow.value.Kind;
import org.difflow.value.LineMapValue;
import org.difflow.value.NormalMapValue;
import org.difflow.value.PlanValue;
import org.difflow.value.PointCloud;

/**
 * {@code transport_map(p, q, order)}: the optimal map between two normal laws or two laws on the
 * line, the optimal plan between two sets of points.
 */
final class TransportMap implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    int order = order(arguments[2]);
    Optional<WeightedPoints> from = PointCloud.of(arguments[0]);
    Optional<WeightedPoints> to = PointCloud.of(arguments[1]);
    if (from.isPresent() && to.isPresent()) {
      return PlanValue.of(
          OptimalPlan.between(from.get(), to.get(), order, () -> TruffleSafepoint.pollHere(null)));
    }
    return map(arguments[0], arguments[1], order);
  }

  private static int order(Object given) {
    int order = given == null ? 2 : Coerce.count("order", given);
    if (order > 2) {
      throw Coerce.unfit("order", "1 or 2", given);
    }
    return order;
  }

  private static Object map(Object p, Object q, int order) {
    Optional<NormalPair> normals = NormalPair.of(p, q).filter(pair -> order == 2);
    return normals.isPresent()
        ? new NormalMapValue(NormalMap.between(normals.get().a(), normals.get().b()))
        : onTheLine(p, q);
  }

  private static LineMapValue onTheLine(Object p, Object q) {
    Univariate first = line("p", p).orElseThrow(() -> unknown(p, q));
    Univariate second = line("q", q).or(() -> onePoint(q)).orElseThrow(() -> unknown(p, q));
    if (PointCloud.of(p).isPresent()) {
      throw new Fault(
          "E0743",
          "no map moves data points to a law with a density: it would have to split each of them",
          "the map the other way exists: transport_map(q, p)");
    }
    return new LineMapValue(new LineMap(first, second), "from " + words(p) + " to " + words(q));
  }

  private static String words(Object law) {
    return Display.ofContext().text(law);
  }

  private static Optional<Univariate> line(String parameter, Object value) {
    return switch (value) {
      case DistributionValue law -> law.distribution().onTheLine();
      default ->
          PointCloud.of(value)
              .map(cloud -> Points.weighted(cloud.points(), cloud.weights()).onTheLine())
              .orElseThrow(
                  () -> Coerce.unfit(parameter, "a law, samples, points or a matrix", value));
    };
  }

  /** A normal law of deviation 0, to which every law is moved by a constant. */
  private static Optional<Univariate> onePoint(Object value) {
    return value instanceof DistributionValue law
            && law.distribution() instanceof Normal normal
            && normal.dimension().isEmpty()
        ? Points.of(normal.mean(1)).onTheLine()
        : Optional.empty();
  }

  private static Fault unknown(Object p, Object q) {
    return new Fault(
        "E0744",
        "no transport map is known from %s to %s".formatted(Kind.of(p), Kind.of(q)),
        "known are maps between two normal laws and between two laws on the line, and plans"
            + " between two sets of points: draw some, points(D.sample(n = 500))");
  }
}
