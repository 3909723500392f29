package org.difflow.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.difflow.checker.table.Signature;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.derivation.Derivation;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.difflow.path.Formula;
import org.difflow.path.GaussianTransition;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/**
 * {@code transition(s, t)}, a step from s to the noisier time t, and {@code posterior(s, t)} and
 * {@code ddim(s, t, eta)}, steps back.
 */
public final class TransitionMember extends GuestValue implements Callable, HasSteps {
  private final ConditionalPath path;
  private final Member member;

  TransitionMember(ConditionalPath path, Member member) {
    this.path = path;
    this.member = member;
  }

  private List<Formula> parts() {
    GaussianTransition steps = path.transition(member);
    return switch (member) {
      case TRANSITION -> steps.transition();
      case POSTERIOR -> steps.posterior();
      default -> steps.ddim();
    };
  }

  @Override
  public Object call(Arguments arguments) {
    List<Object> values = new ArrayList<>();
    for (Object value : Binding.bind(Signature.parse(member.signature()), arguments)) {
      values.add(value == null ? 0.0 : value);
    }
    boolean formula = values.stream().anyMatch(FormulaValue.class::isInstance);
    return formula ? formulas(values) : numbers(values);
  }

  private Coefficients formulas(List<Object> values) {
    ExpressionPool pool = path.time().pool();
    List<Expr> arguments =
        values.stream().map(v -> Arithmetic.expression(name(), v, pool)).toList();
    SequencedMap<String, Object> results = new LinkedHashMap<>();
    parts().forEach(part -> results.put(part.name(), new FormulaValue(part.at(arguments))));
    return new Coefficients(name(), results);
  }

  private Coefficients numbers(List<Object> values) {
    List<Matrix> arguments = values.stream().map(this::column).toList();
    requireOrder(arguments.get(0), arguments.get(1));
    SequencedMap<String, Object> results = new LinkedHashMap<>();
    parts().forEach(part -> results.put(part.name(), value(path.evaluate(part, arguments))));
    return new Coefficients(name(), results);
  }

  private Matrix column(Object value) {
    return Matrix.columnVector(Coerce.vector(name(), value));
  }

  private static Object value(Matrix result) {
    return result.rows() == 1 ? (Object) result.get(0, 0) : ArrayValue.vector(result.values());
  }

  private void requireOrder(Matrix s, Matrix t) {
    boolean up = path.range().dataEnd() == DataEnd.UPPER;
    for (int i = 0; i < Math.max(s.rows(), t.rows()); i++) {
      double less = s.get(s.rows() == 1 ? 0 : i, 0);
      double more = t.get(t.rows() == 1 ? 0 : i, 0);
      if (up ? less < more : less > more) {
        throw new Fault(
            "E0341",
            "`%s` takes the less noisy time first, and %s is noisier than %s"
                .formatted(name(), Decimals.shortest(less), Decimals.shortest(more)),
            "inside step(x, s, t) write " + name() + "(t, s)");
      }
    }
  }

  @Override
  public Derivation derivation() {
    return Derivation.ofTransition(path, member);
  }

  @Override
  Optional<HasMembers> hostMembers() {
    List<String> arguments = parts().getFirst().arguments().stream().map(Symbol::name).toList();
    return Optional.of(
        new FormulaParts(name(), arguments, this::text, this, () -> text(Notation.UNICODE)));
  }

  private String text(Notation notation) {
    return parts().stream()
        .map(part -> name() + "." + part.text(notation))
        .collect(Collectors.joining("\n"));
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
    return parts().stream()
        .map(part -> part.name() + " = " + display.formula(part.body()))
        .collect(Collectors.joining("\n"));
  }
}
