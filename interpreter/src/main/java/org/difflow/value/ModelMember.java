package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;

/**
 * A member of a model as a function of x (one point, or one per row or sample) and t (one time, or
 * n of them).
 */
public final class ModelMember extends GuestValue implements Callable {
  private final MarginalModel model;
  private final MarginalMember member;

  public ModelMember(MarginalModel model, MarginalMember member) {
    this.model = model;
    this.member = member;
  }

  /** {@code name(x, t)}. */
  public static Signature signature(String name) {
    return Signature.of(name, List.of(Parameter.required("x"), Parameter.required("t")));
  }

  @Override
  public Object call(Arguments arguments) {
    Object[] bound = Binding.bind(signature(name()), arguments);
    member.requireOn(model.path());
    Matrix answer = member.of(model.at(points(bound[0]), times(bound[1])));
    FieldShape shape = shape(bound[0], bound[1]);
    return member == MarginalMember.WEIGHTS && !shape.perSample()
        ? shape.rows(answer)
        : shape.answer(answer, !member.isNumber());
  }

  /** In one dimension a vector is n points, each of them a number. */
  private FieldShape shape(Object x, Object t) {
    return isManyNumbers(x)
        ? new FieldShape(false, true, true)
        : FieldShape.of(List.of(x), List.of(t));
  }

  private boolean isManyNumbers(Object x) {
    return model.isOnTheLine() && x instanceof ArrayValue array && array.isVector();
  }

  private Matrix points(Object x) {
    return switch (x) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array when isManyNumbers(x) -> Matrix.columnVector(array.matrix().row(0));
      case ArrayValue array -> array.matrix();
      case SamplesValue samples -> samples.points();
      case BatchValue batch -> batch.matrix();
      default -> throw unfit("a point or a matrix of points", x);
    };
  }

  private Matrix times(Object t) {
    return switch (t) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array when array.isVector() -> Matrix.columnVector(array.matrix().row(0));
      case BatchValue batch when batch.columns() == 1 -> batch.matrix();
      default -> throw unfit("a time or a vector of times", t);
    };
  }

  private Fault unfit(String wanted, Object value) {
    return new Fault("E0312", "`" + name() + "` needs " + wanted + " here, not " + Kind.of(value));
  }

  @Override
  public String name() {
    return member.memberName();
  }

  @Override
  public String kind() {
    return "the member `" + name() + "` of a model";
  }

  @Override
  public String display(Display display) {
    return "the marginal " + name() + " of " + model.path().name() + " on data";
  }
}
