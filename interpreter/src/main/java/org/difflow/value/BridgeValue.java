package org.difflow.value;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.transport.NormalBridge;

/** The Schroedinger bridge between two normal laws. */
public final class BridgeValue extends GuestValue implements HasMembers {
  private final NormalBridge bridge;

  public BridgeValue(NormalBridge bridge) {
    this.bridge = bridge;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "cross_covariance" -> ArrayValue.matrix(bridge.crossCovariance());
      case "mean" -> ofTime(name, t -> ArrayValue.vector(bridge.mean(t).values()));
      case "covariance" -> ofTime(name, t -> ArrayValue.matrix(bridge.covariance(t)));
      case "law" -> ofTime(name, t -> new DistributionValue(bridge.at(t)));
      case "drift" -> field(name, bridge::drift);
      case "backward_drift" -> field(name, bridge::backwardDrift);
      case "score" -> field(name, bridge::score);
      case "velocity" -> field(name, bridge::velocity);
      case "kl" -> bridge.relativeEntropy();
      default -> throw new Fault("E0103", "a bridge has no member `" + name + "`");
    };
  }

  private static Method ofTime(String name, DoubleFunction<Object> function) {
    return new Method(
        Signature.parse(name + "(t)"), bound -> function.apply(Coerce.finite("t", bound[0])));
  }

  private Method field(String name, BiFunction<Matrix, Double, Matrix> field) {
    return new Method(
        Signature.parse(name + "(x, t)"),
        bound -> {
          PointArgument x = new PointArgument(bound[0], bridge.dimension() == 1);
          double t = Coerce.finite("t", bound[1]);
          return x.answer(field.apply(x.points(), t), true);
        });
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.BRIDGE);
  }

  @Override
  public String kind() {
    return "a bridge";
  }

  @Override
  public String display(Display display) {
    return bridge.toString();
  }
}
