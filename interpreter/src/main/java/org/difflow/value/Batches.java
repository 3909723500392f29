package org.difflow.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.kernel.Powers;
import org.difflow.stepping.PerSample;
import org.difflow.stepping.Tile;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/**
 * What a step computes with the samples of its tile, as values of the tile's graph. Empty where no
 * operand is in a graph, or an operand cannot join it.
 */
public final class Batches {
  private static final Map<Double, Kernel> POWERS = new ConcurrentHashMap<>();
  private static final Map<ElementaryFunction, Kernel> FUNCTIONS = new ConcurrentHashMap<>();

  private Batches() {}

  static Optional<BatchValue> apply(Operator operator, Object left, Object right) {
    return operator == Operator.POWER
        ? power(left, right)
        : apply(operation(operator), left, right);
  }

  private static BinaryOperation operation(Operator operator) {
    return switch (operator) {
      case ADD -> BinaryOperation.ADD;
      case SUBTRACT -> BinaryOperation.SUBTRACT;
      case MULTIPLY -> BinaryOperation.MULTIPLY;
      case DIVIDE -> BinaryOperation.DIVIDE;
      case POWER -> BinaryOperation.POWER;
    };
  }

  /** Products and roots where the exponent is one of theirs, else the power function. */
  private static Optional<BatchValue> power(Object base, Object exponent) {
    return exponent instanceof Double number && Powers.isSimple(number)
        ? apply(POWERS.computeIfAbsent(number, Batches::ofPower), base)
        : apply(BinaryOperation.POWER, base, exponent);
  }

  private static Kernel ofPower(double exponent) {
    return kernel(1, x -> x.getFirst().power(x.getFirst().pool().decimal(exponent)));
  }

  static Optional<BatchValue> apply(ElementaryFunction function, Object value) {
    return apply(FUNCTIONS.computeIfAbsent(function, Batches::of), value);
  }

  private static Kernel of(ElementaryFunction function) {
    return kernel(1, x -> function.apply(x.getFirst()));
  }

  /** The kernel of a formula of so many numbers. */
  private static Kernel kernel(int arguments, Function<List<Symbol>, Expr> formula) {
    ExpressionPool pool = new ExpressionPool();
    List<Symbol> symbols =
        IntStream.range(0, arguments).mapToObj(k -> pool.symbol("x" + k)).toList();
    return Lowering.lower(symbols, formula.apply(symbols));
  }

  /** A kernel of as many arguments as there are values. */
  static Optional<BatchValue> apply(Kernel kernel, Object... values) {
    return operands(values)
        .filter(Batches::fit)
        .map(all -> new BatchValue(all.getFirst().tile().apply(kernel, all)));
  }

  static Optional<BatchValue> apply(BinaryOperation operation, Object left, Object right) {
    return computed(new Binary(operation, 0, 1), left, right);
  }

  /** The norm of each vector. */
  public static Optional<BatchValue> norm(Object vector) {
    return computed(new Length(0), vector);
  }

  /** The inner product of each pair of vectors of the same length. */
  public static Optional<BatchValue> dot(Object left, Object right) {
    return operands(left, right)
        .filter(pair -> pair.getFirst().columns() == pair.getLast().columns())
        .map(pair -> new BatchValue(PerSample.of(new Dot(0, 1), pair.toArray(PerSample[]::new))));
  }

  /** 1 where the comparison holds, else 0. */
  static Optional<BatchValue> compare(Comparison comparison, Object left, Object right) {
    return switch (comparison) {
      case LESS -> where(org.difflow.kernel.Comparison.LESS, left, right, 1.0, 0.0);
      case GREATER -> where(org.difflow.kernel.Comparison.LESS, right, left, 1.0, 0.0);
      case LESS_OR_EQUAL -> where(org.difflow.kernel.Comparison.AT_MOST, left, right, 1.0, 0.0);
      case GREATER_OR_EQUAL -> where(org.difflow.kernel.Comparison.AT_MOST, right, left, 1.0, 0.0);
      case EQUAL -> where(org.difflow.kernel.Comparison.EQUAL, left, right, 1.0, 0.0);
      case NOT_EQUAL -> where(org.difflow.kernel.Comparison.EQUAL, left, right, 0.0, 1.0);
    };
  }

  /** {@code yes} where a mask is 1, else {@code no}. */
  static Optional<BatchValue> select(Object mask, Object yes, Object no) {
    return where(org.difflow.kernel.Comparison.EQUAL, mask, 1.0, yes, no);
  }

  private static Optional<BatchValue> where(
      org.difflow.kernel.Comparison comparison, Object left, Object right, Object yes, Object no) {
    return computed(new Select(comparison, 0, 1, 2, 3), left, right, yes, no);
  }

  private static Optional<BatchValue> computed(Instruction instruction, Object... values) {
    return operands(values)
        .filter(Batches::fit)
        .map(all -> new BatchValue(PerSample.of(instruction, all.toArray(PerSample[]::new))));
  }

  /** A number stretches over the coordinates of a vector; other lengths must be equal. */
  private static boolean fit(List<PerSample> operands) {
    return operands.stream().mapToInt(PerSample::columns).filter(n -> n > 1).distinct().count() < 2;
  }

  private static Optional<List<PerSample>> operands(Object... values) {
    return Stream.of(values)
        .flatMap(value -> value instanceof BatchValue batch ? batch.tile().stream() : Stream.of())
        .findFirst()
        .flatMap(tile -> operands(tile, values));
  }

  private static Optional<List<PerSample>> operands(Tile tile, Object... values) {
    List<PerSample> operands = new ArrayList<>();
    for (Object value : values) {
      operand(tile, value).ifPresent(operands::add);
    }
    return Optional.of(operands).filter(all -> all.size() == values.length);
  }

  /** A number per sample as the vector that has it in every coordinate. */
  static BatchValue stretched(BatchValue number, int columns) {
    return number
        .tile()
        .map(tile -> new BatchValue(tile.stretched(number.in(tile).orElseThrow(), columns)))
        .orElse(number);
  }

  /** A vector per sample, or one for all, in the graph of a tile. */
  public static Optional<PerSample> vector(Tile tile, Object value) {
    return value instanceof Double ? Optional.empty() : operand(tile, value);
  }

  /** The values per sample that a value is or holds. */
  public static Stream<PerSample> heldIn(Tile tile, Object value) {
    return switch (value) {
      case BatchValue batch -> batch.in(tile).stream();
      case ListValue list -> list.elements().stream().flatMap(element -> heldIn(tile, element));
      default -> Stream.of();
    };
  }

  private static Optional<PerSample> operand(Tile tile, Object value) {
    return switch (value) {
      case BatchValue batch -> batch.in(tile);
      case Double number -> Optional.of(tile.shared(number));
      case ArrayValue array when array.isVector() && array.length() > 0 ->
          Optional.of(tile.shared(array.matrix().row(0)));
      default -> Optional.empty();
    };
  }
}
