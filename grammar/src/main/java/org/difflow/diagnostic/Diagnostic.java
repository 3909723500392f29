package org.difflow.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One error or warning: a code, one sentence that is true by itself, the place it is about, further
 * places that explain it, notes, and the likely fix.
 *
 * <p>Built step by step: {@code Diagnostic.error("E0101", "...").at(source, range,
 * "...").help("...")}.
 */
public record Diagnostic(
    String code,
    Severity severity,
    String message,
    Optional<Label> primary,
    List<Label> secondary,
    List<String> notes,
    Optional<String> help) {
  public Diagnostic {
    secondary = List.copyOf(secondary);
    notes = List.copyOf(notes);
  }

  /** An error without a place yet. */
  public static Diagnostic error(String code, String message) {
    return of(code, Severity.ERROR, message);
  }

  /** A warning without a place yet. */
  public static Diagnostic warning(String code, String message) {
    return of(code, Severity.WARNING, message);
  }

  private static Diagnostic of(String code, Severity severity, String message) {
    return new Diagnostic(
        code, severity, message, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  /** The same about this place. */
  public Diagnostic at(SourceText source, SourceRange range) {
    return at(source, range, "");
  }

  /** The same about this place, with a text beside the underlining. */
  public Diagnostic at(SourceText source, SourceRange range, String text) {
    Optional<Label> place = Optional.of(new Label(source, range, text));
    return new Diagnostic(code, severity, message, place, secondary, notes, help);
  }

  /** The same with one more place that explains it. */
  public Diagnostic with(SourceText source, SourceRange range, String text) {
    List<Label> labels = appended(secondary, new Label(source, range, text));
    return new Diagnostic(code, severity, message, primary, labels, notes, help);
  }

  /** The same with one more note. */
  public Diagnostic note(String text) {
    return new Diagnostic(code, severity, message, primary, secondary, appended(notes, text), help);
  }

  /** The same with the likely fix. */
  public Diagnostic help(String text) {
    return new Diagnostic(code, severity, message, primary, secondary, notes, Optional.of(text));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static <T> List<T> appended(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
