package org.difflow.syntax.format;

import java.util.ArrayList;
import java.util.List;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Lexeme;
import org.difflow.syntax.Lexeme.Kind;
import org.difflow.syntax.format.Part.Block;
import org.difflow.syntax.format.Part.Bracket;
import org.difflow.syntax.format.Part.Line;
import org.difflow.syntax.format.Part.Remark;
import org.difflow.syntax.format.Part.Word;

/** Finds the lines, brackets and blocks in the pieces of a text without errors. */
final class PartReader {
  private final SourceText source;
  private final List<Lexeme> lexemes;
  private int next;

  private PartReader(SourceText source, List<Lexeme> lexemes) {
    this.source = source;
    this.lexemes = lexemes.stream().filter(lexeme -> lexeme.kind() != Kind.BLANK).toList();
  }

  static List<Line> lines(SourceText source, List<Lexeme> lexemes) {
    return new PartReader(source, lexemes).lines();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    while (!isAtEnd() && !is(Kind.CLOSE_BLOCK)) {
      if (is(Kind.LINE_END)) {
        next++;
      } else if (!lines.isEmpty() && isCommentOfLine()) {
        lines.add(lines.removeLast().and(remark()));
      } else {
        boolean spaced = !lines.isEmpty() && isSpaced();
        lines.add(new Line(sequence(false), spaced));
      }
    }
    return lines;
  }

  /** Whether an empty line of the text stands between this piece and the last that is none. */
  private boolean isSpaced() {
    int last = next - 1;
    while (lexemes.get(last).kind() == Kind.LINE_END) {
      last--;
    }
    return line(lexemes.get(next)) - line(lexemes.get(last)) > 1;
  }

  /** A line, or an item of a bracket with its comma; a comment before it is a line or an item. */
  private List<Part> sequence(boolean inBracket) {
    List<Part> parts = new ArrayList<>();
    Kind before = Kind.OPEN;
    while (!endsSequence(parts, inBracket)) {
      boolean first = parts.isEmpty();
      boolean comment = is(Kind.COMMENT);
      parts.add(part(Spacing.between(before, kind())));
      before = comment ? before : lexemes.get(next - 1).kind();
      if (first && comment || inBracket && before == Kind.COMMA && !isCommentOfLine()) {
        break;
      }
    }
    return parts;
  }

  private boolean endsSequence(List<Part> parts, boolean inBracket) {
    return isAtEnd()
        || is(Kind.LINE_END)
        || is(Kind.CLOSE)
        || is(Kind.CLOSE_BLOCK)
        || inBracket && !parts.isEmpty() && isCommentBeforeClose();
  }

  private boolean isCommentBeforeClose() {
    int index = next;
    while (lexemes.get(index).kind() == Kind.COMMENT) {
      index++;
    }
    return index > next && lexemes.get(index).kind() == Kind.CLOSE && !isCommentOfLine();
  }

  /** Whether a comment follows on the line of the piece before. */
  private boolean isCommentOfLine() {
    return is(Kind.COMMENT) && line(lexemes.get(next)) == line(lexemes.get(next - 1));
  }

  private Part part(Spacing spacing) {
    return switch (kind()) {
      case COMMENT -> remark();
      case OPEN, OPEN_ARGUMENTS -> bracket(spacing);
      case OPEN_BLOCK -> block(spacing);
      case OPEN_STRING -> string(spacing);
      default -> word(spacing);
    };
  }

  private Word word(Spacing spacing) {
    Lexeme lexeme = take();
    return new Word(lexeme.text(), spacing.blanks(), spacing.breakable(), column(lexeme));
  }

  private Remark remark() {
    Lexeme lexeme = take();
    int start = source.lineStart(line(lexeme));
    boolean alone = source.text(new SourceRange(start, lexeme.range().start())).isBlank();
    return new Remark(lexeme.text().stripTrailing(), alone, column(lexeme));
  }

  private Bracket bracket(Spacing spacing) {
    Lexeme open = take();
    boolean opened = line(lexemes.get(next)) > line(open);
    List<List<Part>> items = new ArrayList<>();
    while (!is(Kind.CLOSE)) {
      items.add(sequence(true));
    }
    return new Bracket(
        open.text(), items, take().text(), opened, spacing.blanks(), spacing.breakable());
  }

  private Block block(Spacing spacing) {
    next++;
    boolean opened = is(Kind.LINE_END);
    List<Line> lines = lines();
    next++;
    return new Block(lines, opened, spacing.blanks());
  }

  private Word string(Spacing spacing) {
    Lexeme open = take();
    StringBuilder text = new StringBuilder(open.text());
    for (int depth = 1; depth > 0; ) {
      Kind before = lexemes.get(next - 1).kind();
      text.repeat(' ', Spacing.between(before, kind()).blanks()).append(lexemes.get(next).text());
      depth += is(Kind.OPEN_STRING) ? 1 : is(Kind.CLOSE_STRING) ? -1 : 0;
      next++;
    }
    return new Word(text.toString(), spacing.blanks(), spacing.breakable(), column(open));
  }

  private Lexeme take() {
    return lexemes.get(next++);
  }

  private boolean isAtEnd() {
    return next == lexemes.size();
  }

  private boolean is(Kind kind) {
    return !isAtEnd() && kind() == kind;
  }

  private Kind kind() {
    return lexemes.get(next).kind();
  }

  private int line(Lexeme lexeme) {
    return source.position(lexeme.range().start()).line();
  }

  private int column(Lexeme lexeme) {
    return source.position(lexeme.range().start()).column();
  }
}
