package org.difflow.value;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.data.Matrix;
import org.difflow.derivation.Derivation;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Member;

/** A member of a flow that has numbers and no formula: a function of x and t. */
final class FlowNumber extends GuestValue implements Callable, HasSteps {
  private final ConditionalPath path;
  private final Member member;

  FlowNumber(ConditionalPath path, Member member) {
    this.path = path;
    this.member = member;
  }

  @Override
  public Object call(Arguments arguments) {
    Object[] bound = Binding.bind(signature(), arguments);
    if (Stream.of(bound).anyMatch(FormulaValue.class::isInstance)) {
      path.formula(member);
    }
    boolean vector = member.isVector(path.law().kind());
    Matrix x = FieldInput.point(name(), bound[0]);
    Matrix t = FieldInput.number(name(), bound[1]);
    Matrix answer = path.evaluate(member, List.of(x, t));
    return FieldShape.of(List.of(bound[0]), List.of(bound[1])).answer(answer, vector);
  }

  /** E0298: what has no formula has no steps either. */
  @Override
  public Derivation derivation() {
    return Derivation.of(path, member);
  }

  private Signature signature() {
    List<String> names = member.arguments(path.law().kind());
    return Signature.of(name(), names.stream().map(Parameter::required).toList());
  }

  @Override
  public String name() {
    return member.memberName();
  }

  @Override
  public String kind() {
    return "the member `" + name() + "` of path " + path.name();
  }

  @Override
  public String display(Display display) {
    return "%s of %s, in numbers only".formatted(member.signature(path.law().kind()), path.name());
  }
}
