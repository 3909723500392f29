package org.difflow.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.Elements;
import org.difflow.value.Kind;
import org.difflow.value.ListValue;

/** What makes lists, vectors and matrices of others. */
final class Lists {
  private Lists() {}

  /** {@code map(f, list)}: {@code f} of every element. */
  static Object map(DifflowContext context, Object[] arguments) {
    if (!(arguments[0] instanceof Callable function)) {
      throw Coerce.unfit("f", "a function", arguments[0]);
    }
    return ArrayValue.ofElements(
        Stream.of(Elements.of(arguments[1]))
            .map(element -> function.call(Arguments.of(element)))
            .toList());
  }

  /** {@code concat(lists...)}: their elements one after the other. */
  static Object concat(DifflowContext context, Object[] arguments) {
    List<Object> elements = new ArrayList<>();
    for (Object list : (List<?>) arguments[0]) {
      elements.addAll(List.of(Elements.of(list)));
    }
    return ArrayValue.ofElements(elements);
  }

  /** {@code stack(rows...)}: the matrix of these rows; all of one length. */
  static Object stack(DifflowContext context, Object[] arguments) {
    List<?> rows = (List<?>) arguments[0];
    for (int i = 0; i < rows.size(); i++) {
      requireRow(i, rows.get(i), rows.getFirst());
    }
    return ArrayValue.ofElements(List.copyOf(rows));
  }

  private static void requireRow(int index, Object row, Object first) {
    if (!(row instanceof ListValue || row instanceof ArrayValue array && array.isVector())) {
      throw Coerce.unfit("rows", "vectors", row);
    }
    if (Elements.of(row).length != Elements.of(first).length) {
      throw new Fault(
          "E0331",
          "the rows of a matrix have one length, but row %d is %s and row 0 is %s"
              .formatted(index, Kind.of(row), Kind.of(first)));
    }
  }

  /** {@code range(start, finish, step)}: as {@code start..finish}, in steps. */
  static Object range(DifflowContext context, Object[] arguments) {
    long start = Coerce.whole("start", arguments[0]);
    long finish = Coerce.whole("finish", arguments[1]);
    long step = arguments[2] == null ? 1 : Coerce.whole("step", arguments[2]);
    if (step == 0) {
      throw Coerce.unfit("step", "a whole number other than 0", 0.0);
    }
    long steps = Math.floorDiv(finish - start, step);
    if (steps >= Integer.MAX_VALUE) {
      throw new Fault("E0905", "a range of more than 2^31 numbers does not fit into memory");
    }
    return ArrayValue.vector(
        LongStream.rangeClosed(0, steps).mapToDouble(i -> start + i * step).toArray());
  }
}
