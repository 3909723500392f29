package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.langevin.OrnsteinUhlenbeck;

/** An Ornstein-Uhlenbeck process. */
public final class ProcessValue extends GuestValue implements HasMembers {
  private static final Signature LAW = Signature.parse("law(t, start)");
  private static final Signature AUTOCOVARIANCE = Signature.parse("autocovariance(t)");
  private static final Signature EULER = Signature.parse("euler(h)");

  private final OrnsteinUhlenbeck process;

  public ProcessValue(OrnsteinUhlenbeck process) {
    this.process = process;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "law" -> new Method(LAW, bound -> law(time(bound[0]), normal(bound[1])));
      case "stationary" -> new DistributionValue(process.stationary());
      case "autocovariance" ->
          new Method(AUTOCOVARIANCE, bound -> matrix(process.autocovariance(time(bound[0]))));
      case "h_max" -> process.largestStep();
      case "euler" ->
          new Method(EULER, bound -> new EulerValue(process.euler(Coerce.number("h", bound[0]))));
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  private DistributionValue law(double t, Normal start) {
    return new DistributionValue(process.law(t, start));
  }

  private static double time(Object given) {
    double t = Coerce.finite("t", given);
    if (t >= 0) {
      return t;
    }
    throw Coerce.unfit("t", "a time that is not negative", given);
  }

  /** The start of an equation whose laws are normal if that is. */
  static Normal normal(Object start) {
    if (start instanceof DistributionValue value) {
      Distribution law = value.distribution();
      if (law instanceof Normal normal) {
        return normal;
      }
    }
    throw Coerce.unfit("start", "a normal law; a point is normal(x, 0)", start);
  }

  private static Object matrix(Matrix matrix) {
    return matrix.columns() == 1 ? (Object) matrix.get(0, 0) : ArrayValue.matrix(matrix);
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.PROCESS);
  }

  @Override
  public String kind() {
    return "a process";
  }

  @Override
  public String display(Display display) {
    return "a process with the stationary law " + process.stationary();
  }
}
