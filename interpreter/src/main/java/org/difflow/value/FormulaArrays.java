package org.difflow.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * A formula in numbers where vectors are among its symbols or values: a vector symbol takes a
 * vector, or a matrix of n of them, and in one dimension a number; any other symbol takes a number,
 * or a vector of n numbers.
 */
record FormulaArrays(Expr formula, List<Arguments.Named> values) {
  static boolean isArray(Arguments.Named value) {
    return value.value() instanceof ArrayValue;
  }

  /** Whether every symbol has a number or an array. */
  boolean isComplete() {
    return hasAll()
        && values.stream().allMatch(value -> isArray(value) || value.value() instanceof Double);
  }

  /** Whether every symbol has something put for it. */
  boolean hasAll() {
    return formula.symbols().stream().allMatch(symbol -> find(symbol).isPresent());
  }

  /** The answer for one point, or one entry or row for each of n. */
  Object evaluate() {
    List<Symbol> symbols = new ArrayList<>(formula.symbols());
    List<Matrix> inputs = symbols.stream().map(this::input).toList();
    Matrix result = Interpreter.evaluate(Lowering.lower(symbols, formula), inputs);
    boolean many = inputs.stream().anyMatch(input -> input.rows() > 1);
    return new FieldShape(false, isOnTheLine(symbols), many).answer(result, formula.isVector());
  }

  private boolean isOnTheLine(List<Symbol> symbols) {
    return symbols.stream()
        .filter(Symbol::isVector)
        .allMatch(symbol -> valueOf(symbol) instanceof Double);
  }

  private Matrix input(Symbol symbol) {
    Object value = valueOf(symbol);
    boolean vector = symbol.sort() == Sort.VECTOR;
    return switch (value) {
      case Double number -> fitting(symbol, Matrix.scalar(number));
      case ArrayValue array when vector -> fitting(symbol, array.matrix());
      case ArrayValue array when array.isVector() -> Matrix.columnVector(array.matrix().row(0));
      default ->
          throw Coerce.unfit(
              symbol.name(),
              vector ? "a vector, or a matrix of vectors" : "a number, or a vector of numbers",
              value);
    };
  }

  private static Matrix fitting(Symbol symbol, Matrix value) {
    return fitting(symbol, value, OptionalInt.of(value.columns()));
  }

  /**
   * A value that is put for a symbol.
   *
   * @param coordinates how many numbers it has, where that is known
   * @throws Fault E0345 if the symbol has another number of them
   */
  static <T> T fitting(Symbol symbol, T value, OptionalInt coordinates) {
    OptionalInt wanted = symbol.coordinates();
    if (wanted.isPresent() && coordinates.isPresent() && !wanted.equals(coordinates)) {
      throw new Fault(
          "E0345",
          "`%s` is a vector of %d numbers, and %d are given"
              .formatted(symbol.name(), wanted.getAsInt(), coordinates.getAsInt()));
    }
    return value;
  }

  private Optional<Object> find(Symbol symbol) {
    return values.stream()
        .filter(value -> value.name().equals(symbol.name()))
        .findFirst()
        .map(Arguments.Named::value);
  }

  private Object valueOf(Symbol symbol) {
    return find(symbol)
        .orElseThrow(
            () ->
                new Fault(
                    "E0401",
                    "`%s` has no value: it is not an argument of the formula"
                        .formatted(symbol.name())));
  }
}
