package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Optional;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.language.DifflowLanguage;
import org.difflow.language.MemberNames;

/**
 * A value of the language. A host sees its language and the text that {@code print} would show, and
 * can go through its elements, call it and read its members where scripts can.
 */
@ExportLibrary(InteropLibrary.class)
public abstract class GuestValue implements TruffleObject {
  private static final String NO_MEMBER = "E0103";

  /** What a message calls this value, with its article: "a matrix of 3 x 2 numbers". */
  public abstract String kind();

  /** What {@code print} writes. */
  public abstract String display(Display display);

  /** What a host reads of it by name. */
  Optional<HasMembers> hostMembers() {
    return this instanceof HasMembers own ? Optional.of(own) : Optional.empty();
  }

  @ExportMessage
  final boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  final Class<? extends TruffleLanguage<?>> getLanguage() {
    return DifflowLanguage.class;
  }

  @ExportMessage
  @TruffleBoundary
  final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return display(Display.ofContext());
  }

  @ExportMessage
  final boolean isExecutable() {
    return this instanceof Callable;
  }

  @ExportMessage
  @TruffleBoundary
  final Object execute(Object[] arguments)
      throws UnsupportedMessageException, UnsupportedTypeException {
    if (!(this instanceof Callable callable)) {
      throw UnsupportedMessageException.create();
    }
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Foreign.value(arguments[i]);
    }
    return placed(() -> callable.call(Arguments.of(values)));
  }

  @ExportMessage
  final boolean hasArrayElements() {
    return this instanceof HasElements;
  }

  @ExportMessage
  final long getArraySize() throws UnsupportedMessageException {
    return elements().length();
  }

  @ExportMessage
  final boolean isArrayElementReadable(long index) {
    return this instanceof HasElements elements && index >= 0 && index < elements.length();
  }

  @ExportMessage
  @TruffleBoundary
  final Object readArrayElement(long index)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    if (!isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return elements().element((int) index);
  }

  private HasElements elements() throws UnsupportedMessageException {
    if (this instanceof HasElements elements) {
      return elements;
    }
    throw UnsupportedMessageException.create();
  }

  @ExportMessage
  @TruffleBoundary
  final boolean hasMembers() {
    return hostMembers().isPresent();
  }

  @ExportMessage
  @TruffleBoundary
  final Object getMembers(@SuppressWarnings("unused") boolean includeInternal)
      throws UnsupportedMessageException {
    return new MemberNames(members().memberNames());
  }

  @ExportMessage
  @TruffleBoundary
  final boolean isMemberReadable(String name) {
    return hostMembers().filter(members -> members.memberNames().contains(name)).isPresent();
  }

  @ExportMessage
  @TruffleBoundary
  final Object readMember(String name)
      throws UnsupportedMessageException, UnknownIdentifierException {
    HasMembers members = members();
    try {
      return members.member(name);
    } catch (Fault fault) {
      if (fault.code().equals(NO_MEMBER)) {
        throw UnknownIdentifierException.create(name);
      }
      throw DifflowException.of(fault);
    }
  }

  private HasMembers members() throws UnsupportedMessageException {
    return hostMembers().orElseThrow(UnsupportedMessageException::create);
  }

  private static Object placed(Supplier<Object> work) {
    try {
      return work.get();
    } catch (Fault fault) {
      throw DifflowException.of(fault);
    }
  }
}
