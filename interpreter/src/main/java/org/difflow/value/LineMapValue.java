package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.Signature;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.transport.LineMap;

/** The increasing map between two laws on the line; called, it moves points. */
public final class LineMapValue extends GuestValue implements Callable, HasMembers {
  private static final Signature CALL = Signature.parse("map(x)");
  private static final Signature QUANTILE = Signature.parse("quantile(p, t)");

  private final LineMap map;
  private final String words;

  /** {@code words} name the two laws. */
  public LineMapValue(LineMap map, String words) {
    this.map = map;
    this.words = words;
  }

  @Override
  public Object call(Arguments arguments) {
    PointArgument x = new PointArgument(Binding.bind(CALL, arguments)[0], true);
    Matrix points = x.points();
    if (points.columns() != 1) {
      throw Coerce.unfit("x", "a number, or points on the line", x.value());
    }
    return x.answer(Broadcast.map(points, map::of), true);
  }

  @Override
  public Object member(String name) {
    if (name.equals("quantile")) {
      return new Method(QUANTILE, this::quantile);
    }
    throw new Fault(
        "E0103",
        "a map between laws on the line has no member `" + name + "`",
        "maps between normal laws, and plans between points, have more");
  }

  private Object quantile(Object[] bound) {
    return map.quantile(Coerce.probability("p", bound[0]), Coerce.finite("t", bound[1]));
  }

  @Override
  public List<String> memberNames() {
    return List.of("quantile");
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
    return "increasing map " + words;
  }
}
