package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Homonyms;
import org.difflow.symbolic.ZeroResult;
import org.difflow.verify.Equality;

/** The comparison operators. On a batch they answer for each sample, as 1 (true) or 0. */
public enum Comparison {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public boolean test(double left, double right) {
    return switch (this) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
    };
  }

  /**
   * Compares two values: {@code Boolean}, or a batch where a side is one, or a condition where the
   * order of two formulas is not decided.
   *
   * @throws Fault E0303 if the values cannot be compared, E0402 if two formulas are neither proved
   *     equal nor refuted
   */
  @TruffleBoundary
  public Object apply(Object left, Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      return test(a, b);
    }
    if (left instanceof BatchValue || right instanceof BatchValue) {
      return perSample(left, right);
    }
    return isEquality() ? equal(left, right) == (this == EQUAL) : unordered(left, right);
  }

  private boolean isEquality() {
    return this == EQUAL || this == NOT_EQUAL;
  }

  private Object perSample(Object left, Object right) {
    if (left instanceof None || right instanceof None) {
      return this == NOT_EQUAL;
    }
    return Batches.compare(this, left, right).orElseGet(() -> onNumbers(left, right));
  }

  private BatchValue onNumbers(Object left, Object right) {
    Matrix a = numbers(left, right);
    Matrix b = numbers(right, left);
    return new BatchValue(Broadcast.combine(a, b, (x, y) -> test(x, y) ? 1 : 0));
  }

  private Matrix numbers(Object value, Object other) {
    return switch (value) {
      case BatchValue batch -> batch.matrix();
      case Double number -> Matrix.scalar(number);
      case ArrayValue array -> array.matrix();
      default -> throw incomparable(value, other);
    };
  }

  private boolean equal(Object left, Object right) {
    if (left instanceof FormulaValue || right instanceof FormulaValue) {
      return sameFormula(left, right);
    }
    if (left instanceof ArrayValue a && right instanceof ArrayValue b) {
      return a.matrix().equals(b.matrix());
    }
    if (left instanceof ListValue a && right instanceof ListValue b) {
      return equal(a.elements(), b.elements());
    }
    if (left instanceof ArrayValue && right instanceof Double
        || left instanceof Double && right instanceof ArrayValue) {
      throw incomparable(left, right, "ask about all of its numbers: max(abs(a - b)) == 0");
    }
    return left.equals(right);
  }

  private boolean equal(List<Object> left, List<Object> right) {
    return left.size() == right.size()
        && IntStream.range(0, left.size()).allMatch(i -> equal(left.get(i), right.get(i)));
  }

  private boolean sameFormula(Object left, Object right) {
    if (isInfinite(left) || isInfinite(right)) {
      return false;
    }
    Object difference = Arithmetic.apply(Operator.SUBTRACT, left, right);
    Expr expression = ((FormulaValue) difference).expression();
    return switch (Equality.of(Homonyms.joined(expression))) {
      case ZeroResult.Proved _ -> true;
      case ZeroResult.Refuted _ -> false;
      case ZeroResult.Tested _ ->
          throw new Fault(
              "E0402", "the two formulas agree at every point tried, but are not proved equal");
    };
  }

  /** A formula has a finite value wherever it has one. */
  private static boolean isInfinite(Object value) {
    return value instanceof Double number && Double.isInfinite(number);
  }

  private Object unordered(Object left, Object right) {
    if (left instanceof FormulaValue || right instanceof FormulaValue) {
      return ConditionValue.of(this, left, right);
    }
    throw incomparable(left, right);
  }

  private Fault incomparable(Object left, Object right) {
    return incomparable(left, right, null);
  }

  private Fault incomparable(Object left, Object right, String help) {
    return new Fault(
        "E0303",
        "`" + symbol + "` cannot compare " + Kind.of(left) + " with " + Kind.of(right),
        help);
  }
}
