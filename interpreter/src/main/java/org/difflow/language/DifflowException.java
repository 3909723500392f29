package org.difflow.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.Label;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.fault.Fault;

/**
 * What stops a script: diagnostics with their places. The message is their rendered text; a host in
 * the same process finds the list of them as the member {@code diagnostics}.
 */
@ExportLibrary(InteropLibrary.class)
public final class DifflowException extends AbstractTruffleException {
  private static final String DIAGNOSTICS = "diagnostics";

  private final transient List<Diagnostic> diagnostics;
  private final ExceptionType type;

  private DifflowException(List<Diagnostic> diagnostics, ExceptionType type, Node location) {
    this(render(diagnostics, DifflowContext.get(location).renderer()), diagnostics, type, location);
  }

  private DifflowException(
      String message, List<Diagnostic> diagnostics, ExceptionType type, Node location) {
    super(message, location);
    this.diagnostics = List.copyOf(diagnostics);
    this.type = type;
  }

  /** The text of diagnostics, sorted by place; empty if there are none. */
  public static String render(List<Diagnostic> diagnostics) {
    return render(diagnostics, TextRenderer.plain());
  }

  private static String render(List<Diagnostic> diagnostics, TextRenderer renderer) {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    return renderer.render(all);
  }

  /** A script that does not parse or check. */
  public static DifflowException ofText(List<Diagnostic> diagnostics) {
    return new DifflowException(diagnostics, ExceptionType.PARSE_ERROR, null);
  }

  /**
   * The end of a script that was interrupted, which is no error; {@code words} say what is kept.
   */
  public static DifflowException interrupted(String words) {
    return new DifflowException(words, List.of(), ExceptionType.INTERRUPT, null);
  }

  /** A fault that came up while {@code node} ran. */
  @TruffleBoundary
  public static DifflowException at(Node node, Fault fault) {
    return new DifflowException(
        List.of(diagnostic(node, fault)), ExceptionType.RUNTIME_ERROR, node);
  }

  /** A fault that came up in a call from a host, which is no place in a script. */
  @TruffleBoundary
  public static DifflowException of(Fault fault) {
    return new DifflowException(List.of(withoutPlace(fault)), ExceptionType.RUNTIME_ERROR, null);
  }

  /**
   * A fault in one of the {@code definitions} of a path that came up when {@code use} used it: the
   * definition is its place, unless it stands in the standard library.
   */
  @TruffleBoundary
  public static DifflowException of(Map<String, Node> definitions, Node use, Fault fault) {
    return fault
        .finding()
        .filter(finding -> definitions.containsKey(finding.definition()))
        .filter(finding -> !isInternal(definitions.get(finding.definition())))
        .map(finding -> at(definitions.get(finding.definition()), fault))
        .orElseGet(() -> at(use, fault));
  }

  /**
   * The same, seen from the call that made this code run: where the fault came up in the standard
   * library, the call is its place and the library explains it; else the call explains it.
   */
  @TruffleBoundary
  public DifflowException during(Node call, String words) {
    SourceSection section = call.getEncapsulatingSourceSection();
    return section == null || type == ExceptionType.INTERRUPT
        ? this
        : new DifflowException(
            diagnostics.stream().map(diagnostic -> seenFrom(section, words, diagnostic)).toList(),
            type,
            isInLibrary() ? call : getLocation());
  }

  private Diagnostic seenFrom(SourceSection call, String words, Diagnostic diagnostic) {
    Optional<Label> inLibrary = diagnostic.primary().filter(place -> isInLibrary());
    return inLibrary
        .map(
            place ->
                diagnostic
                    .at(textOf(call), rangeOf(call))
                    .with(place.source(), place.range(), "it came up here"))
        .orElseGet(() -> diagnostic.with(textOf(call), rangeOf(call), words));
  }

  private boolean isInLibrary() {
    return getLocation() != null && isInternal(getLocation());
  }

  private static boolean isInternal(Node node) {
    SourceSection section = node.getEncapsulatingSourceSection();
    return section != null && section.getSource().isInternal();
  }

  private static Diagnostic diagnostic(Node node, Fault fault) {
    Diagnostic plain = withoutPlace(fault);
    SourceSection section = node.getEncapsulatingSourceSection();
    String words = fault.finding().map(Fault.Finding::words).orElse("");
    return section == null ? plain : plain.at(textOf(section), rangeOf(section), words);
  }

  private static Diagnostic withoutPlace(Fault fault) {
    Diagnostic plain = Diagnostic.error(fault.code(), fault.getMessage());
    Diagnostic helped = fault.help().map(plain::help).orElse(plain);
    for (String note : fault.notes()) {
      helped = helped.note(note);
    }
    return helped;
  }

  private static SourceText textOf(SourceSection section) {
    return new SourceText(
        section.getSource().getName(), section.getSource().getCharacters().toString());
  }

  private static SourceRange rangeOf(SourceSection section) {
    return new SourceRange(section.getCharIndex(), section.getCharEndIndex());
  }

  /** The errors, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @ExportMessage
  ExceptionType getExceptionType() {
    return type;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new MemberNames(List.of(DIAGNOSTICS));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return member.equals(DIAGNOSTICS);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    if (!isMemberReadable(member)) {
      throw UnknownIdentifierException.create(member);
    }
    return DifflowContext.get(null).hostObject(diagnostics);
  }
}
