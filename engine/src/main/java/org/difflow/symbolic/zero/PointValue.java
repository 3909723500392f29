package org.difflow.symbolic.zero;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The value of a formula at a point, in a given number of digits. A number is a list of one
 * coordinate, a vector one of as many as it has: where a vector symbol has the value a it stands
 * for the vector (a, a^2, a^3, ...), so that different values give independent directions.
 */
public final class PointValue {
  private static final int LEAST_COORDINATES = 3;

  private final Map<Symbol, BigDecimal> point;
  private final MathContext digits;
  private final int open;
  private final Map<Expr, List<Measured>> values = new HashMap<>();
  private final Map<Expr, ArithmeticException> withoutValue = new HashMap<>();

  private PointValue(Map<Symbol, BigDecimal> point, MathContext digits) {
    this.point = point;
    this.digits = digits;
    this.open = open(point.keySet());
  }

  /**
   * The coordinates of the vectors of R^d: as many as those have that they may meet, else so many
   * that the vectors leave a direction free, in which no two formulas agree by lack of room.
   */
  private static int open(Set<Symbol> symbols) {
    List<Symbol> vectors = symbols.stream().filter(Expr::isVector).toList();
    return vectors.stream()
        .flatMapToInt(vector -> vector.coordinates().stream())
        .max()
        .orElse(Math.max(LEAST_COORDINATES, vectors.size() + 1));
  }

  /**
   * {@code point} with a place for the other symbols of {@code formula} too, such as those that
   * cancelled before the point was looked for.
   */
  public static Map<Symbol, BigDecimal> completed(Map<Symbol, BigDecimal> point, Expr formula) {
    List<Symbol> others =
        formula.symbols().stream().filter(symbol -> !point.containsKey(symbol)).toList();
    Map<Symbol, BigDecimal> whole = new Points(others).get(0);
    whole.putAll(point);
    return whole;
  }

  /** The value of a number; an {@link ArithmeticException} where it has none. */
  public static BigDecimal number(Expr formula, Map<Symbol, BigDecimal> point, int digits) {
    return of(formula, point, digits).getFirst().value();
  }

  /** The coordinates of the value; {@link Undefined} where some part has none. */
  static List<Measured> of(Expr formula, Map<Symbol, BigDecimal> point, int digits) {
    PointValue evaluation = new PointValue(point, new MathContext(digits));
    PostOrder.of(formula).forEach(evaluation::evaluate);
    return evaluation.get(formula);
  }

  /** A part without a value matters only where it is used: a choice uses one of its branches. */
  private void evaluate(Expr node) {
    try {
      values.put(node, value(node));
    } catch (ArithmeticException undefined) {
      withoutValue.put(node, undefined);
    }
  }

  private List<Measured> get(Expr node) {
    if (withoutValue.containsKey(node)) {
      throw withoutValue.get(node);
    }
    return values.get(node);
  }

  private List<Measured> value(Expr node) {
    return switch (node) {
      case Constant constant -> number(rational(constant.value()));
      case NamedConstant _ -> number(BigDecimalMath.pi(digits));
      case Symbol symbol -> symbol(symbol);
      case Sum sum -> fold(sum, Measured.ZERO, (a, b) -> a.plus(b, digits));
      case Product product -> fold(product, Measured.ONE, (a, b) -> a.times(b, digits));
      case Power power -> combined(get(power.base()), get(power.exponent()), this::power);
      case Application application -> application(application);
      case Entry entry -> number(entry(entry));
    };
  }

  private static List<Measured> number(BigDecimal value) {
    return List.of(Measured.of(value));
  }

  private BigDecimal entry(Entry entry) {
    double index = get(entry.index()).getFirst().value().doubleValue();
    return BigDecimal.valueOf(
        entry.table().at(index).orElseThrow(() -> Undefined.outOfReach("a table in between")));
  }

  private BigDecimal rational(BigFraction value) {
    return new BigDecimal(Rational.numerator(value))
        .divide(new BigDecimal(Rational.denominator(value)), digits);
  }

  private List<Measured> symbol(Symbol symbol) {
    if (symbol.sort() == Sort.BOUND) {
      throw Undefined.outOfReach("the variable of an integral");
    }
    BigDecimal value = point.get(symbol);
    int coordinates = symbol.isVector() ? symbol.coordinates().orElse(open) : 1;
    return Stream.iterate(value, power -> power.multiply(value, digits))
        .limit(coordinates)
        .map(Measured::of)
        .toList();
  }

  private List<Measured> fold(Expr node, Measured start, BinaryOperator<Measured> operation) {
    List<Measured> total = List.of(start);
    for (Expr child : node.children()) {
      total = combined(total, get(child), operation);
    }
    return total;
  }

  private static List<Measured> combined(
      List<Measured> left, List<Measured> right, BinaryOperator<Measured> operation) {
    List<Measured> result = new ArrayList<>();
    int coordinates = coordinates(List.of(left, right));
    for (int i = 0; i < coordinates; i++) {
      result.add(operation.apply(left.get(i % left.size()), right.get(i % right.size())));
    }
    return result;
  }

  /** A number stretches, and nothing else: vectors of two sizes have no value together. */
  private static int coordinates(List<List<Measured>> values) {
    int most = values.stream().mapToInt(List::size).max().orElseThrow();
    if (values.stream().anyMatch(value -> value.size() != 1 && value.size() != most)) {
      throw Undefined.outOfReach("vectors of R^d among some of two sizes");
    }
    return most;
  }

  /** A positive whole power keeps track of cancellation in its base. */
  private Measured power(Measured base, Measured exponent) {
    BigDecimal value = DecimalFunctions.power(base.value(), exponent.value(), digits);
    boolean whole = exponent.value().stripTrailingZeros().scale() <= 0;
    return whole && exponent.value().signum() > 0
        ? new Measured(value, DecimalFunctions.power(base.magnitude(), exponent.value(), digits))
        : Measured.ofParts(value, List.of(base));
  }

  private List<Measured> application(Application application) {
    List<Measured> first = get(application.argument());
    return switch (application.function()) {
      case IF_LESS, IF_EQUAL -> chosen(application);
      case NORM -> List.of(norm(dot(first, first)));
      case DOT -> List.of(dot(first, get(application.arguments().get(1))));
      default -> applied(application);
    };
  }

  private List<Measured> chosen(Application choice) {
    Measured left = get(choice.arguments().get(0)).getFirst();
    Measured right = get(choice.arguments().get(1)).getFirst();
    Measured negated = new Measured(right.value().negate(), right.magnitude());
    int sign = Steps.sign(left.plus(negated, digits), digits);
    boolean holds = choice.function() == Function.IF_LESS ? sign < 0 : sign == 0;
    return get(choice.arguments().get(holds ? 2 : 3));
  }

  /** The function coordinate by coordinate. */
  private List<Measured> applied(Application application) {
    List<List<Measured>> arguments = application.arguments().stream().map(this::get).toList();
    int coordinates = coordinates(arguments);
    List<Measured> results = new ArrayList<>();
    for (int i = 0; i < coordinates; i++) {
      results.add(applied(application.function(), coordinate(arguments, i)));
    }
    return results;
  }

  private static List<Measured> coordinate(List<List<Measured>> vectors, int i) {
    return vectors.stream().map(vector -> vector.get(i % vector.size())).toList();
  }

  private Measured applied(Function function, List<Measured> arguments) {
    List<BigDecimal> numbers = arguments.stream().map(Measured::value).toList();
    return Measured.ofParts(DecimalFunctions.apply(function, numbers, digits), arguments);
  }

  private Measured norm(Measured square) {
    return Measured.ofParts(square.value().sqrt(digits), List.of(square));
  }

  private Measured dot(List<Measured> left, List<Measured> right) {
    return combined(left, right, (a, b) -> a.times(b, digits)).stream()
        .reduce(Measured.ZERO, (a, b) -> a.plus(b, digits));
  }
}
