package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.ArrayValue;
import org.difflow.value.Kind;

/** {@code from..to}: the vector of whole numbers from one to the other, both included. */
@NodeChild(value = "from", type = ExpressionNode.class)
@NodeChild(value = "to", type = ExpressionNode.class)
public abstract class RangeNode extends ExpressionNode {
  @Specialization
  @TruffleBoundary
  Object range(double from, double to) {
    requireWhole(from);
    requireWhole(to);
    if (to - from >= Integer.MAX_VALUE) {
      throw DifflowException.at(
          this, new Fault("E0905", "a range of more than 2^31 numbers does not fit into memory"));
    }
    int count = Math.max(0, (int) (to - from) + 1);
    return ArrayValue.vector(IntStream.range(0, count).mapToDouble(i -> from + i).toArray());
  }

  private void requireWhole(double end) {
    if (end != Math.rint(end) || Double.isInfinite(end)) {
      String number = Decimals.shortest(end);
      throw DifflowException.at(
          this, new Fault("E0311", "the ends of a range must be whole numbers, not " + number));
    }
  }

  @Fallback
  Object other(Object from, Object to) {
    String kind = Kind.of(from instanceof Double ? to : from);
    throw DifflowException.at(
        this, new Fault("E0311", "the ends of a range must be whole numbers, not " + kind));
  }
}
