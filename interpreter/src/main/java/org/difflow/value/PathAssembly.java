package org.difflow.value;

import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.difflow.path.Formula;
import org.difflow.path.GaussianLaw;
import org.difflow.path.Parameter;
import org.difflow.path.PathDeclaration;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/** From what the body of a path says to the path: its definitions are called with symbols. */
public final class PathAssembly {
  private static final List<String> LAW = List.of("mu", "sigma");

  private final ExpressionPool pool;
  private final String name;
  private final PathBody body;

  public PathAssembly(ExpressionPool pool, String name, PathBody body) {
    this.pool = pool;
    this.name = name;
    this.body = body;
  }

  /**
   * The path, its clock named {@code clock}, with the parameters {@code names}.
   *
   * @throws Fault E0229 for a range that is no pair of numbers, E0222 for data at neither end,
   *     E0235 for a definition that gives no formula
   */
  public ConditionalPath build(String clock, List<String> names) {
    TimeRange range = at(body.clauses(), this::range);
    Symbol time = pool.symbol(clock, Sort.SCALAR, domain(range));
    GaussianLaw law = new GaussianLaw(call("mu", time), call("sigma", time));
    return new ConditionalPath(
        new PathDeclaration(name, time, range, parameters(names), law, prior(), definitions(time)));
  }

  private TimeRange range() {
    Expr lower = expression("the lower end of the time range", body.lower());
    Expr upper = expression("the upper end of the time range", body.upper());
    OptionalDouble stop =
        body.stop().map(this::number).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    return new TimeRange(lower, upper, dataEnd(lower, upper), stop);
  }

  private DataEnd dataEnd(Expr lower, Expr upper) {
    Expr at = expression("the place of the data", body.dataAt());
    if (at.equals(lower)) {
      return DataEnd.LOWER;
    }
    if (at.equals(upper)) {
      return DataEnd.UPPER;
    }
    throw new Fault(
        "E0222",
        "the data of path %s sits at %s, which is neither end of its time range [%s, %s]"
            .formatted(name, text(at), text(lower), text(upper)),
        "write `data at " + text(lower) + "` or `data at " + text(upper) + "`");
  }

  private static String text(Expr expression) {
    return new FormulaValue(expression).display(Display.UNICODE);
  }

  /** What is known of the clock, if the ends are plain numbers. */
  private static Domain domain(TimeRange range) {
    return range.lower() instanceof Constant lower && range.upper() instanceof Constant upper
        ? between(lower.value(), upper.value())
        : Domain.REAL;
  }

  private static Domain between(BigFraction lower, BigFraction upper) {
    return lower.compareTo(upper) < 0 ? Domain.between(lower, upper) : Domain.REAL;
  }

  private List<Parameter> parameters(List<String> names) {
    return names.stream().map(this::parameter).toList();
  }

  private Parameter parameter(String parameter) {
    Symbol symbol = pool.symbol(parameter);
    Object fallback = body.defaults().get(parameter);
    return fallback == null
        ? Parameter.of(symbol)
        : Parameter.of(symbol, expression("the default of `" + parameter + "`", fallback));
  }

  private Optional<Distribution> prior() {
    return body.prior().map(value -> at(body.places().get("prior"), () -> prior(value)));
  }

  private static Distribution prior(Object value) {
    if (value instanceof DistributionValue given) {
      return given.distribution();
    }
    throw new Fault(
        "E0563",
        "the prior of a path is a distribution, not " + Kind.of(value),
        "write for example `prior normal(0, 1)`");
  }

  private List<Formula> definitions(Symbol time) {
    List<Formula> formulas = new ArrayList<>();
    for (Map.Entry<String, FunctionValue> definition : body.definitions().entrySet()) {
      if (!LAW.contains(definition.getKey())) {
        formulas.add(formula(definition.getKey(), definition.getValue(), time));
      }
    }
    return formulas;
  }

  private Formula formula(String definition, FunctionValue function, Symbol time) {
    List<Symbol> arguments =
        function.signature().parameters().stream()
            .map(p -> p.name().equals(time.name()) ? time : pool.symbol(p.name()))
            .toList();
    return new Formula(definition, arguments, call(definition, arguments.toArray(Expr[]::new)));
  }

  private Expr call(String definition, Expr... arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = new FormulaValue(arguments[i]);
    }
    FunctionValue function = body.definitions().get(definition);
    Object result = function.call(Arguments.of(values));
    return at(function.target().getRootNode(), () -> expression("`" + definition + "`", result));
  }

  private Expr expression(String what, Object value) {
    return switch (value) {
      case FormulaValue formula -> formula.expression();
      case Double number -> pool.decimal(number);
      default ->
          throw new Fault(
              "E0235",
              "%s of path %s must be a formula, not %s".formatted(what, name, Kind.of(value)));
    };
  }

  /** What {@code part} gives; a fault in it is one of the text at {@code place}. */
  private static <T> T at(Node place, Supplier<T> part) {
    try {
      return part.get();
    } catch (Fault fault) {
      throw DifflowException.at(place, fault);
    }
  }

  private double number(Object stop) {
    if (expression("`stop`", stop) instanceof Constant constant) {
      return constant.value().doubleValue();
    }
    throw new Fault("E0901", "a `stop` that uses parameters is not in this version");
  }
}
