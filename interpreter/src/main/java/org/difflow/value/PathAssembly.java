package org.difflow.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.kernel.FormulaNumber;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.difflow.path.DeclaredPrior;
import org.difflow.path.End;
import org.difflow.path.Formula;
import org.difflow.path.Law;
import org.difflow.path.LawKind;
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
  private final ExpressionPool pool;
  private final String name;
  private final PathBody body;
  private final PathDefinitions definitions;

  public PathAssembly(ExpressionPool pool, String name, PathBody body) {
    this.pool = pool;
    this.name = name;
    this.body = body;
    this.definitions = new PathDefinitions(pool, name, body.definitions());
  }

  /**
   * The path that {@code head} announces.
   *
   * @throws Fault E0229 for a range that is no pair of numbers, E0222 for data at neither end,
   *     E0235 for a definition that gives no formula
   */
  public ConditionalPath build(PathHead head) {
    TimeRange range = PathDefinitions.at(body.clauses(), () -> range(head));
    Symbol time = pool.symbol(head.clock(), Sort.SCALAR, domain(range));
    PathDefinitions checked = definitions.on(range, time);
    Law law =
        new LawAssembly(checked, time, law("base", body.base())).law(head, range.elapsed(time));
    List<Formula> others = checked.formulas(time);
    return new ConditionalPath(
        new PathDeclaration(
            name,
            time,
            range,
            parameters(head.parameters()),
            law,
            law("prior", body.prior()),
            others));
  }

  private TimeRange range(PathHead head) {
    Expr lower = definitions.expression("the lower end of the time range", body.lower());
    Expr upper = definitions.expression("the upper end of the time range", body.upper());
    OptionalDouble stop =
        body.stop().map(this::number).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    TimeRange range = new TimeRange(lower, upper, dataEnd(lower, upper), stop, head.whole());
    if (head.whole()) {
      requireSteps(head, range);
    }
    if (head.law() == LawKind.ENERGY && range.dataEnd() == DataEnd.UPPER) {
      throw new Fault(
          "E0291",
          "a gradient flow starts at the lower end of its time, and path %s starts at %s"
              .formatted(name, text(upper)),
          "leave `data at` out");
    }
    return range;
  }

  /** Whole times are 0, 1, ..., T, the data at 0; a T with parameters in it is known in numbers. */
  private void requireSteps(PathHead head, TimeRange range) {
    if (head.law() != LawKind.GAUSSIAN) {
      throw new Fault(
          "E0901", "whole times with %s are not in this version".formatted(head.law().words()));
    }
    boolean steps = !(range.upper() instanceof Constant last) || last.isInteger();
    if (!range.lower().equals(pool.constant(0)) || range.dataEnd() != DataEnd.LOWER || !steps) {
      throw new Fault(
          "E0252",
          "the whole times of path %s run from %s to %s with the data at %s"
              .formatted(name, text(range.lower()), text(range.upper()), text(range.at(End.DATA))),
          "whole times run from 0, where the data is, to a whole number: `time t in 0..1000, data"
              + " at 0`");
    }
  }

  private DataEnd dataEnd(Expr lower, Expr upper) {
    Expr at = definitions.expression("the place of the data", body.dataAt());
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

  /** What is known of the clock: an end that has parameters in it does not bound it. */
  private static Domain domain(TimeRange range) {
    if (range.whole() && !(range.upper() instanceof Constant)) {
      return Domain.WHOLE;
    }
    if (range.lower() instanceof Constant lower) {
      return range.upper() instanceof Constant upper
          ? between(lower.value(), upper.value(), range.whole())
          : Domain.above(lower.value());
    }
    return Domain.REAL;
  }

  private static Domain between(BigFraction lower, BigFraction upper, boolean whole) {
    if (lower.compareTo(upper) >= 0) {
      return Domain.REAL;
    }
    return whole
        ? new Domain(Optional.of(lower), false, Optional.of(upper), false, true)
        : Domain.between(lower, upper);
  }

  private List<Parameter> parameters(List<String> names) {
    return names.stream().map(this::parameter).toList();
  }

  private Parameter parameter(String parameter) {
    Symbol symbol = pool.symbol(parameter);
    Object fallback = body.defaults().get(parameter);
    return fallback == null
        ? Parameter.of(symbol)
        : Parameter.of(
            symbol, definitions.expression("the default of `" + parameter + "`", fallback));
  }

  private Optional<DeclaredPrior> law(String word, Optional<PathBody.Prior> written) {
    return written.map(clause -> values -> lawAt(word, clause, numbers(values)));
  }

  private Distribution lawAt(String word, PathBody.Prior clause, Map<String, Double> parameters) {
    return PathDefinitions.at(
        body.places().get(word), () -> distribution(word, clause.at(parameters)));
  }

  private static Map<String, Double> numbers(Map<Symbol, Expr> values) {
    Map<String, Double> numbers = new HashMap<>();
    values.forEach(
        (symbol, value) -> {
          if (value.symbols().isEmpty()) {
            numbers.put(symbol.name(), FormulaNumber.of(value));
          }
        });
    return numbers;
  }

  private static Distribution distribution(String word, Object value) {
    if (value instanceof DistributionValue given) {
      return given.distribution();
    }
    throw new Fault(
        "E0563",
        "the %s of a path is a distribution, not %s".formatted(word, Kind.of(value)),
        "write for example `%s normal(0, 1)`".formatted(word));
  }

  private double number(Object stop) {
    if (definitions.expression("`stop`", stop) instanceof Constant constant) {
      return constant.value().doubleValue();
    }
    throw new Fault("E0901", "a `stop` that uses parameters is not in this version");
  }
}
