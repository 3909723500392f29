package org.difflow.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/** The names that outlive the script or the input that declared them, as a host sees them. */
@ExportLibrary(InteropLibrary.class)
public final class Globals implements TruffleObject {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Function<ExpressionPool, Expr>> numbers = new HashMap<>();

  /** Gives a name a value, in the place of the one it had. */
  void define(String name, Object value) {
    values.put(name, value);
    numbers.remove(name);
  }

  /** Says exactly which number the value of a name is, that no double is. */
  public void say(String name, Function<ExpressionPool, Expr> number) {
    numbers.put(name, number);
  }

  /** Exactly which number a name means, if its double does not say it. */
  public Optional<Expr> exactly(String name, ExpressionPool pool) {
    return Optional.ofNullable(numbers.get(name)).map(number -> number.apply(pool));
  }

  /** The value of a name, if it has one. */
  public Optional<Object> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @ExportMessage
  boolean isScope() {
    return true;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new MemberNames(values.keySet());
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return values.containsKey(name);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    return find(name).orElseThrow(() -> UnknownIdentifierException.create(name));
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return DifflowLanguage.class;
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return String.join(" ", values.keySet());
  }
}
