package org.difflow.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes diagnostics for people, in the layout of LANGUAGE.md:
 *
 * <pre>
 * error[E0204]: message
 *   --> shells.diff:4:15
 *    |
 *  4 |   psi(r, t) = exp(-r/t)
 *    |               ^^^^^^^^^ label
 *    = note
 *    = help: likely fix
 * </pre>
 *
 * The main place is underlined with {@code ^}, others with {@code -}; a place that runs over
 * several lines is underlined on its first. Every line ends in {@code \n}.
 */
public final class TextRenderer {
  private final boolean colour;

  private TextRenderer(boolean colour) {
    this.colour = colour;
  }

  /** For files and pipes. */
  public static TextRenderer plain() {
    return new TextRenderer(false);
  }

  /** For terminals. */
  public static TextRenderer coloured() {
    return new TextRenderer(true);
  }

  /** All diagnostics, a blank line between two, and how many were left out. */
  public String render(Diagnostics diagnostics) {
    Stream<String> shown = diagnostics.shown().stream().map(this::render);
    Stream<String> rest = diagnostics.omission().map(text -> text + "\n").stream();
    return String.join("\n", Stream.concat(shown, rest).toList());
  }

  public String render(Diagnostic diagnostic) {
    int gutter = gutter(diagnostic);
    List<String> lines = new ArrayList<>();
    lines.add(title(diagnostic));
    diagnostic.primary().ifPresent(primary -> lines.addAll(places(diagnostic, primary, gutter)));
    diagnostic.notes().forEach(note -> lines.add(remark(gutter, note)));
    diagnostic.help().ifPresent(help -> lines.add(remark(gutter, "help: " + help)));
    return String.join("\n", lines) + "\n";
  }

  private String title(Diagnostic diagnostic) {
    Severity severity = diagnostic.severity();
    String mark = severity.word() + "[" + diagnostic.code() + "]";
    return paint(Style.of(severity), mark) + paint(Style.TITLE, ": " + diagnostic.message());
  }

  private List<String> places(Diagnostic diagnostic, Label primary, int gutter) {
    List<String> lines = new ArrayList<>();
    lines.add(header(" -->", primary, gutter));
    lines.addAll(excerpt(diagnostic, primary.source(), gutter));
    for (SourceText other : otherSources(diagnostic, primary)) {
      Label first = labels(diagnostic, other).getFirst();
      lines.add(header(" :::", first, gutter));
      lines.addAll(excerpt(diagnostic, other, gutter));
    }
    return lines;
  }

  private String header(String arrow, Label label, int gutter) {
    String place = " " + label.source().name() + ":" + label.position();
    return " ".repeat(gutter) + paint(Style.FRAME, arrow) + place;
  }

  private List<String> excerpt(Diagnostic diagnostic, SourceText source, int gutter) {
    List<String> lines = new ArrayList<>();
    lines.add(framed(gutter, "", "|", ""));
    int shown = 0;
    for (Label label : labels(diagnostic, source)) {
      int line = label.position().line();
      if (line != shown) {
        lines.addAll(sourceLine(source, line, shown, gutter));
      }
      shown = line;
      lines.add(framed(gutter, "", "|", underline(label, diagnostic)));
    }
    return lines;
  }

  private List<String> sourceLine(SourceText source, int line, int shown, int gutter) {
    String text = DisplayLine.of(source.line(line)).text();
    String numbered = framed(gutter, Integer.toString(line), "|", text);
    return shown == 0 || line == shown + 1
        ? List.of(numbered)
        : List.of(paint(Style.FRAME, " ".repeat(gutter) + "..."), numbered);
  }

  private String underline(Label label, Diagnostic diagnostic) {
    Underline underline = Underline.of(label);
    boolean primary = diagnostic.primary().filter(label::equals).isPresent();
    Style style = primary ? Style.of(diagnostic.severity()) : Style.FRAME;
    String marks = (primary ? "^" : "-").repeat(underline.width());
    String text = label.text().isEmpty() ? marks : marks + " " + label.text();
    return " ".repeat(underline.indentation()) + paint(style, text);
  }

  private String remark(int gutter, String text) {
    String continuation = "\n" + " ".repeat(gutter + " = ".length() + 1);
    return framed(gutter, "", "=", text.replace("\n", continuation));
  }

  private String framed(int gutter, String number, String bar, String text) {
    String margin = " ".repeat(gutter - number.length() + 1) + number + " " + bar;
    String frame = paint(Style.FRAME, margin);
    return text.isBlank() ? frame : frame + " " + text;
  }

  private String paint(Style style, String text) {
    return colour ? style.paint(text) : text;
  }

  /** The labels in one source, by their places. */
  private static List<Label> labels(Diagnostic diagnostic, SourceText source) {
    return allLabels(diagnostic)
        .filter(label -> label.source().equals(source))
        .sorted(Label.BY_PLACE)
        .toList();
  }

  private static List<SourceText> otherSources(Diagnostic diagnostic, Label primary) {
    return allLabels(diagnostic)
        .map(Label::source)
        .filter(source -> !source.equals(primary.source()))
        .distinct()
        .toList();
  }

  private static Stream<Label> allLabels(Diagnostic diagnostic) {
    return Stream.concat(diagnostic.primary().stream(), diagnostic.secondary().stream());
  }

  /** The width of the greatest line number shown. */
  private static int gutter(Diagnostic diagnostic) {
    int last = allLabels(diagnostic).mapToInt(label -> label.position().line()).max().orElse(1);
    return Integer.toString(last).length();
  }
}
