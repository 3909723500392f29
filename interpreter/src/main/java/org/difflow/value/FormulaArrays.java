package org.difflow.value;

import java.util.ArrayList;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * A formula in numbers where vectors or matrices are among its values: a vector symbol takes a
 * vector, or a matrix of n of them; any other symbol takes a number, or a vector of n numbers.
 */
record FormulaArrays(Expr formula, List<Arguments.Named> values) {
  static boolean isArray(Arguments.Named value) {
    return value.value() instanceof ArrayValue;
  }

  /** The answer for one point, or one entry or row for each of n. */
  Object evaluate() {
    List<Symbol> symbols = new ArrayList<>(formula.symbols());
    List<Matrix> inputs = symbols.stream().map(this::input).toList();
    Matrix result = Interpreter.evaluate(Lowering.lower(symbols, formula), inputs);
    boolean many = inputs.stream().anyMatch(input -> input.rows() > 1);
    return new FieldShape(false, false, many).answer(result, formula.isVector());
  }

  private Matrix input(Symbol symbol) {
    Object value = valueOf(symbol);
    boolean vector = symbol.sort() == Sort.VECTOR;
    return switch (value) {
      case Double number when !vector -> Matrix.scalar(number);
      case ArrayValue array when vector -> array.matrix();
      case ArrayValue array when array.isVector() -> Matrix.columnVector(array.matrix().row(0));
      default ->
          throw Coerce.unfit(
              symbol.name(),
              vector ? "a vector, or a matrix of vectors" : "a number, or a vector of numbers",
              value);
    };
  }

  private Object valueOf(Symbol symbol) {
    return values.stream()
        .filter(value -> value.name().equals(symbol.name()))
        .findFirst()
        .map(Arguments.Named::value)
        .orElseThrow(
            () ->
                new Fault(
                    "E0401",
                    "`%s` has no value: it is not an argument of the formula"
                        .formatted(symbol.name())));
  }
}
