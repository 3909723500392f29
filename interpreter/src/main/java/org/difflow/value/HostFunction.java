package org.difflow.value;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * A function of a host, or of another language. Where a step passes all samples of a tile, it gets
 * an array of one row per sample, and a number per sample as an array of numbers; it answers in the
 * same way.
 */
final class HostFunction extends GuestValue implements Callable {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private final Object function;

  HostFunction(Object function) {
    this.function = function;
  }

  @Override
  public Object call(Arguments arguments) {
    if (!arguments.named().isEmpty()) {
      throw new Fault("E0116", "a function of the host takes its arguments by position alone");
    }
    Object[] passed = arguments.positional().stream().map(HostFunction::passed).toArray();
    try {
      return Foreign.value(INTEROP.execute(function, passed));
    } catch (ArityException e) {
      throw new Fault(
          "E0116", "a function of the host does not take %d arguments".formatted(passed.length));
    } catch (UnsupportedTypeException | UnsupportedMessageException e) {
      throw new Fault("E0116", "a function of the host gave what Difflow does not know");
    }
  }

  private static Object passed(Object value) {
    return value instanceof BatchValue batch ? rows(batch.matrix()) : value;
  }

  private static ArrayValue rows(Matrix matrix) {
    return matrix.columns() == 1
        ? ArrayValue.vector(matrix.values())
        : ArrayValue.of(matrix, false);
  }

  @Override
  public String name() {
    return "host function";
  }

  @Override
  public String kind() {
    return "a function of the host";
  }

  @Override
  public String display(Display display) {
    return "function of the host";
  }
}
