package org.difflow.builtin;

import com.oracle.truffle.api.TruffleSafepoint;
import org.difflow.analysis.Wasserstein;
import org.difflow.analysis.WeightedPoints;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;

/** {@code w2(a, b)}: the exact 2-Wasserstein distance of two sets of (weighted) points. */
final class W2 implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    WeightedPoints a = weighted("a", arguments[0]);
    WeightedPoints b = weighted("b", arguments[1]);
    return Wasserstein.w2(a, b, () -> TruffleSafepoint.pollHere(null));
  }

  private static WeightedPoints weighted(String parameter, Object value) {
    return switch (value) {
      case DistributionValue law when law.distribution() instanceof Points points ->
          new WeightedPoints(points.points(), points.weights().values());
      case ArrayValue array when array.isVector() ->
          WeightedPoints.uniform(org.difflow.data.Matrix.columnVector(array.matrix().row(0)));
      case DistributionValue law ->
          throw new Fault(
              "E0901",
              "the distance of " + law.kind() + " is not in this version",
              "compare draws of it: w2(law.sample(2000), ...)");
      default -> WeightedPoints.uniform(Coerce.points(parameter, value));
    };
  }
}
