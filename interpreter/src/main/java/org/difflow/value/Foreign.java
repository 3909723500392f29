package org.difflow.value;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import java.util.ArrayList;
import java.util.List;

/** Values of a host, or of another language, as values of this one. */
final class Foreign {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private Foreign() {}

  /**
   * Numbers as doubles, truth values, strings, arrays of these, functions, and what came from here.
   *
   * @throws UnsupportedTypeException for anything else
   */
  static Object value(Object foreign) throws UnsupportedTypeException {
    try {
      return foreign instanceof GuestValue ? foreign : converted(foreign);
    } catch (UnsupportedMessageException | InvalidArrayIndexException e) {
      throw unsupported(foreign);
    }
  }

  private static Object converted(Object foreign)
      throws UnsupportedMessageException, InvalidArrayIndexException, UnsupportedTypeException {
    if (INTEROP.fitsInDouble(foreign)) {
      return INTEROP.asDouble(foreign);
    }
    if (INTEROP.isBoolean(foreign)) {
      return INTEROP.asBoolean(foreign);
    }
    if (INTEROP.isString(foreign)) {
      return INTEROP.asString(foreign);
    }
    if (INTEROP.isExecutable(foreign)) {
      return new HostFunction(foreign);
    }
    if (INTEROP.hasArrayElements(foreign)) {
      return ArrayValue.ofElements(elements(foreign));
    }
    throw unsupported(foreign);
  }

  private static List<Object> elements(Object array)
      throws UnsupportedMessageException, InvalidArrayIndexException, UnsupportedTypeException {
    List<Object> elements = new ArrayList<>();
    for (long i = 0; i < INTEROP.getArraySize(array); i++) {
      elements.add(value(INTEROP.readArrayElement(array, i)));
    }
    return elements;
  }

  private static UnsupportedTypeException unsupported(Object foreign) {
    return UnsupportedTypeException.create(
        new Object[] {foreign},
        "Difflow takes numbers, truth values, strings, arrays of these and functions");
  }
}
