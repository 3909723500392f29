package org.difflow.launcher;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.Label;
import org.difflow.diagnostic.SourceText;
import tools.jackson.databind.json.JsonMapper;

/**
 * All diagnostics of a run as one JSON document, for editors and other programs. Lines and columns
 * count from 1, columns in characters (code points); offsets count UTF-16 units from 0.
 */
record DiagnosticsDocument(List<Entry> diagnostics) {

  /**
   * One error or warning.
   *
   * @param level {@code error} or {@code warning}
   * @param file the script that it is about, or {@code null} where it is about none
   * @param range its place in the file, or {@code null}
   * @param labels the place with what is said beside it, then the places that explain it
   * @param fixes what is likely to put it right, in words
   */
  record Entry(
      String level,
      String code,
      String message,
      String file,
      Range range,
      List<Mark> labels,
      List<String> notes,
      List<String> fixes) {}

  /** A marked place; the text may be empty. */
  record Mark(String role, String file, Range range, String text) {}

  /** From the first character to the one behind the last. */
  record Range(Place start, Place end) {}

  record Place(int line, int column, int offset) {}

  static DiagnosticsDocument of(Diagnostics diagnostics) {
    return new DiagnosticsDocument(
        diagnostics.sorted().stream().map(DiagnosticsDocument::entry).toList());
  }

  String json() {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  private static Entry entry(Diagnostic diagnostic) {
    Optional<Label> primary = diagnostic.primary();
    Stream<Mark> first = primary.stream().map(label -> mark("primary", label));
    Stream<Mark> others = diagnostic.secondary().stream().map(label -> mark("secondary", label));
    return new Entry(
        diagnostic.severity().word(),
        diagnostic.code(),
        diagnostic.message(),
        primary.map(label -> label.source().name()).orElse(null),
        primary.map(DiagnosticsDocument::range).orElse(null),
        Stream.concat(first, others).toList(),
        diagnostic.notes(),
        diagnostic.help().stream().toList());
  }

  private static Mark mark(String role, Label label) {
    return new Mark(role, label.source().name(), range(label), label.text());
  }

  private static Range range(Label label) {
    SourceText source = label.source();
    return new Range(place(source, label.range().start()), place(source, label.range().end()));
  }

  private static Place place(SourceText source, int offset) {
    return new Place(source.position(offset).line(), source.position(offset).column(), offset);
  }
}
