package org.difflow.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.data.Matrix;
import org.difflow.derivation.Derivation;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.OperationCounts;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.LawKind;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * A member or definition of a path: it prints as its formula, gives a formula when it is called
 * with one, and numbers when it is called with numbers.
 */
public final class PathMember extends GuestValue implements Callable, HasSteps {
  private static final int PLANE = 2;

  private final ConditionalPath path;
  private final Optional<Member> member;
  private final Formula formula;
  private final boolean vector;
  private final Supplier<Derivation> derivation;

  /** A derived member. */
  public PathMember(ConditionalPath path, Member member) {
    this(
        path,
        Optional.of(member),
        path.formula(member),
        member.isVector(path.law().kind()),
        () -> Derivation.of(path, member));
  }

  /** A formula of the path, for example one of its definitions. */
  public PathMember(ConditionalPath path, Formula formula, Supplier<Derivation> derivation) {
    this(path, Optional.empty(), formula, formula.body().isVector(), derivation);
  }

  private PathMember(
      ConditionalPath path,
      Optional<Member> member,
      Formula formula,
      boolean vector,
      Supplier<Derivation> derivation) {
    this.path = path;
    this.member = member;
    this.formula = formula;
    this.vector = vector;
    this.derivation = derivation;
  }

  public Formula formula() {
    return formula;
  }

  @Override
  public Object call(Arguments arguments) {
    return meant(arguments.count()).answer(arguments);
  }

  /** Where a name has two argument lists, the number of arguments decides. */
  private PathMember meant(int count) {
    Optional<Member> other =
        member.flatMap(own -> Member.called(own.memberName(), count, path.law().kind()));
    return other.equals(member) ? this : new PathMember(path, other.orElseThrow());
  }

  private Object answer(Arguments arguments) {
    Object[] bound = Binding.bind(signature(), arguments);
    List<Object> values = List.of(bound);
    return values.stream().anyMatch(FormulaValue.class::isInstance)
        ? new FormulaValue(formula.at(values.stream().map(this::expression).toList()))
        : numbers(values);
  }

  private Signature signature() {
    return Signature.of(
        name(), formula.arguments().stream().map(Symbol::name).map(Parameter::required).toList());
  }

  private Expr expression(Object value) {
    ExpressionPool pool = formula.body().pool();
    return switch (value) {
      case FormulaValue given -> given.expression();
      case Double number -> pool.decimal(number);
      default ->
          throw new Fault(
              "E0901",
              "calling `"
                  + name()
                  + "` with a formula and "
                  + Kind.of(value)
                  + " is not in this version");
    };
  }

  private Object numbers(List<Object> values) {
    return isInside(values)
        ? ofSamples(values).<Object>map(batch -> batch).orElseGet(() -> onMatrices(values))
        : onMatrices(values);
  }

  /** In a step, away from the ends of the path, the member is part of what the step computes. */
  private Optional<BatchValue> ofSamples(List<Object> values) {
    return IntStream.range(0, values.size())
        .filter(i -> formula.arguments().get(i).sort() == Sort.VECTOR)
        .mapToObj(values::get)
        .filter(point -> point instanceof BatchValue x && x.isInGraph())
        .map(BatchValue.class::cast)
        .findFirst()
        .flatMap(x -> ofSamples(kernel(x.columns()), x.columns(), values));
  }

  /** On the line points are numbers, and an integrand that captured one wants a vector. */
  private Optional<BatchValue> ofSamples(Kernel kernel, int columns, List<Object> values) {
    boolean captured = kernel.instructions().stream().anyMatch(Integral.class::isInstance);
    return captured && columns == 1
        ? Optional.empty()
        : Batches.apply(kernel, values.toArray())
            .map(batch -> vector ? Batches.stretched(batch, columns) : batch);
  }

  private boolean isInside(List<Object> values) {
    return path.law().kind() != LawKind.FLOW
        && IntStream.range(0, values.size())
            .filter(i -> formula.arguments().get(i).equals(path.time()))
            .allMatch(i -> values.get(i) instanceof Double time && path.interval().isInside(time));
  }

  private Kernel kernel(int dimension) {
    path.checkDimension(dimension);
    return member
        .map(own -> path.kernel(own, dimension))
        .orElseGet(() -> path.kernel(formula, dimension));
  }

  private Object onMatrices(List<Object> values) {
    List<Matrix> matrices = new ArrayList<>();
    List<Object> points = new ArrayList<>();
    List<Object> times = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean point = formula.arguments().get(i).sort() == Sort.VECTOR;
      (point ? points : times).add(values.get(i));
      Object value = values.get(i);
      matrices.add(point ? FieldInput.point(name(), value) : FieldInput.number(name(), value));
    }
    return FieldShape.of(points, times).answer(evaluate(matrices), vector);
  }

  /** A derived member has a form for numbers besides the one it is shown in. */
  private Matrix evaluate(List<Matrix> matrices) {
    return member
        .map(own -> path.evaluate(own, matrices))
        .orElseGet(() -> path.evaluate(formula, matrices));
  }

  @Override
  public Derivation derivation() {
    return derivation.get();
  }

  @Override
  Optional<HasMembers> hostMembers() {
    List<String> arguments = formula.arguments().stream().map(Symbol::name).toList();
    return Optional.of(new FormulaParts(name(), arguments, formula::text, this, this::kernelText));
  }

  /** What numbers are computed with, in the plane unless the path says its dimension. */
  private String kernelText() {
    int dimension = path.fixedDimension().orElse(PLANE);
    Kernel kernel = kernel(dimension);
    return "%s in %d dimensions, operations: %s%n%s"
        .formatted(signature(), dimension, OperationCounts.of(kernel), kernel);
  }

  @Override
  public String name() {
    return formula.name();
  }

  @Override
  public String kind() {
    return "the member `" + name() + "` of path " + path.name();
  }

  @Override
  public String display(Display display) {
    return display.formula(formula.body());
  }
}
