package org.difflow.value;

import java.util.List;
import java.util.function.UnaryOperator;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.transport.NormalMap;

/** The optimal map between two normal laws; called, it moves points. */
public final class NormalMapValue extends GuestValue implements Callable, HasMembers {
  private static final Signature CALL = Signature.parse("map(x)");
  private static final Signature VELOCITY = Signature.parse("velocity(x, t)");
  private static final Signature AT = Signature.parse("at(t)");

  private final NormalMap map;

  public NormalMapValue(NormalMap map) {
    this.map = map;
  }

  @Override
  public Object call(Arguments arguments) {
    return field(Binding.bind(CALL, arguments)[0], true, map::of);
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "matrix" -> ArrayValue.matrix(map.matrix());
      case "shift" -> ArrayValue.vector(map.shift().values());
      case "potential" -> ofPoint("potential(x)", map::potential);
      case "conjugate" -> ofPoint("conjugate(y)", map::conjugate);
      case "velocity" -> new Method(VELOCITY, this::velocity);
      case "at" ->
          new Method(AT, bound -> new DistributionValue(map.at(Coerce.finite("t", bound[0]))));
      case "distance" -> map.distance();
      case "action" -> map.action();
      default -> throw new Fault("E0103", "a map between normal laws has no member `" + name + "`");
    };
  }

  private Object velocity(Object[] bound) {
    double t = Coerce.finite("t", bound[1]);
    return field(bound[0], true, x -> map.velocity(x, t));
  }

  private Method ofPoint(String signature, UnaryOperator<Matrix> function) {
    return new Method(Signature.parse(signature), bound -> field(bound[0], false, function));
  }

  private Object field(Object point, boolean vector, UnaryOperator<Matrix> field) {
    PointArgument x = new PointArgument(point, map.dimension() == 1);
    return x.answer(field.apply(x.points()), vector);
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.MAP).stream().filter(n -> !n.equals("quantile")).toList();
  }

  @Override
  public String name() {
    return "the transport map";
  }

  @Override
  public String kind() {
    return "a transport map";
  }

  @Override
  public String display(Display display) {
    return map.toString();
  }
}
