package org.difflow.diagnostic;

/** Where on the shown line a label is drawn, in columns of a terminal; at least one column wide. */
record Underline(int indentation, int width) {
  static Underline of(Label label) {
    SourceText source = label.source();
    int line = label.position().line();
    int start = Math.min(label.range().start(), source.lineEnd(line));
    int end = Math.clamp(label.range().end(), start, source.lineEnd(line));
    int indentation = widthUpTo(source, line, start);
    return new Underline(indentation, Math.max(1, widthUpTo(source, line, end) - indentation));
  }

  private static int widthUpTo(SourceText source, int line, int offset) {
    SourceRange before = new SourceRange(source.lineStart(line), offset);
    return DisplayLine.of(source.text(before)).width();
  }
}
