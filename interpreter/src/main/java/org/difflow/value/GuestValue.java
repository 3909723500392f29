package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.difflow.language.DifflowLanguage;

/** A value of the language. A host sees its language and the text that {@code print} would show. */
@ExportLibrary(InteropLibrary.class)
public abstract class GuestValue implements TruffleObject {
  /** What a message calls this value, with its article: "a matrix of 3 x 2 numbers". */
  public abstract String kind();

  /** What {@code print} writes. */
  public abstract String display(Display display);

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
    return display(Display.UNICODE);
  }
}
