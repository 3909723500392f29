package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.model.BridgeModel;
import org.difflow.model.FlowModel;
import org.difflow.model.MarginalModel;
import org.difflow.model.MixtureModel;
import org.difflow.model.PointModel;
import org.difflow.model.RadialPointModel;
import org.difflow.model.SdeModel;
import org.difflow.parallel.Workers;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.EnergyLaw;
import org.difflow.path.FlowLaw;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.SdeLaw;
import org.difflow.value.ArrayValue;
import org.difflow.value.DistributionValue;
import org.difflow.value.Kind;
import org.difflow.value.ModelValue;
import org.difflow.value.PathValue;
import org.difflow.value.SamplesValue;

/** {@code path on distribution}: the exact marginal model. */
public final class OnNode extends ExpressionNode {
  @Child private ExpressionNode path;
  @Child private ExpressionNode distribution;

  public OnNode(ExpressionNode path, ExpressionNode distribution) {
    this.path = path;
    this.distribution = distribution;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return model(path.execute(frame), distribution.execute(frame));
  }

  @TruffleBoundary
  private Object model(Object left, Object right) {
    try {
      PathValue on = pathOf(left);
      return new ModelValue(model(on, law(right)), on);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  private static PathValue pathOf(Object left) {
    if (left instanceof PathValue value) {
      return value;
    }
    throw new Fault("E0232", "before `on` stands a path, not " + Kind.of(left));
  }

  private MarginalModel model(PathValue on, Distribution law) {
    return model(on.admitted(this), law);
  }

  private MarginalModel model(ConditionalPath admitted, Distribution law) {
    return switch (admitted.law()) {
      case BridgeLaw bridge -> BridgeModel.of(admitted, bridge, law, workers());
      case FlowLaw _ -> FlowModel.of(admitted, law);
      case EnergyLaw _ -> model(admitted.langevin(), law);
      case IsotropicLaw isotropic when law instanceof Points points ->
          pointModel(admitted, isotropic, points);
      case IsotropicLaw _ -> MixtureModel.of(admitted, law, workers());
      case SdeLaw _ -> SdeModel.of(admitted, law);
    };
  }

  private Workers workers() {
    return DifflowContext.get(this).workers();
  }

  private MarginalModel pointModel(ConditionalPath on, IsotropicLaw law, Points points) {
    on.checkDimension(points.points().columns());
    return law instanceof GaussianLaw
        ? new PointModel(on, points, workers())
        : new RadialPointModel(on, law, points, workers());
  }

  private static Distribution law(Object right) {
    return switch (right) {
      case DistributionValue value -> value.distribution();
      case SamplesValue samples -> Points.of(samples.points());
      case ArrayValue array when !array.isVector() -> Points.of(array.matrix());
      case ArrayValue array -> Points.of(Matrix.columnVector(array.matrix().row(0)));
      default ->
          throw new Fault(
              "E0233",
              "after `on` stands a distribution, samples or a matrix of points, not "
                  + Kind.of(right));
    };
  }
}
