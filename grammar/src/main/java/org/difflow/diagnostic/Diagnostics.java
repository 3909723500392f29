package org.difflow.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects the diagnostics of one run and sorts them by place: first those without a place, then
 * file by file in the order in which the files were first spoken of (LANGUAGE.md, rule 31).
 */
public final class Diagnostics {
  /** After so many, one line says how many more there are. */
  private static final int LIMIT = 100;

  private final List<Diagnostic> collected = new ArrayList<>();
  private final List<SourceText> sources = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
    diagnostic.primary().map(Label::source).filter(this::isNew).ifPresent(sources::add);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  public boolean hasErrors() {
    return collected.stream().anyMatch(Diagnostic::isError);
  }

  /** All of them, by place. */
  public List<Diagnostic> sorted() {
    return collected.stream().distinct().sorted(byPlace()).toList();
  }

  /** Those to show. */
  public List<Diagnostic> shown() {
    return sorted().stream().limit(LIMIT).toList();
  }

  /** The line that says how many more there are. */
  public Optional<String> omission() {
    int more = sorted().size() - LIMIT;
    return more > 0 ? Optional.of("and " + more + " more") : Optional.empty();
  }

  private boolean isNew(SourceText source) {
    return !sources.contains(source);
  }

  private Comparator<Diagnostic> byPlace() {
    return Comparator.<Diagnostic>comparingInt(this::file).thenComparingInt(Diagnostics::offset);
  }

  private int file(Diagnostic diagnostic) {
    return diagnostic.primary().map(Label::source).map(sources::indexOf).orElse(-1);
  }

  private static int offset(Diagnostic diagnostic) {
    return diagnostic.primary().map(label -> label.range().start()).orElse(0);
  }
}
