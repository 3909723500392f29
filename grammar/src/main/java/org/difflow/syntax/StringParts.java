package org.difflow.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.DifflowParser.FormatContext;
import org.difflow.syntax.DifflowParser.HoleContext;
import org.difflow.syntax.DifflowParser.StringContext;
import org.difflow.syntax.StringPart.Hole;
import org.difflow.syntax.StringPart.NumberFormat;
import org.difflow.syntax.StringPart.Text;

/** The pieces of a string, with the escapes resolved and neighbouring texts joined. */
final class StringParts {
  private final Reading reading;
  private final ExpressionBuilder expressions;

  StringParts(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  List<StringPart> of(StringContext context) {
    List<StringPart> parts = new ArrayList<>();
    for (ParseTree child : context.children.subList(1, context.children.size() - 1)) {
      switch (child) {
        case HoleContext hole -> parts.add(hole(hole));
        case TerminalNode text -> append(parts, text(text.getSymbol()));
        default -> throw new IllegalStateException("no part of a string: " + child.getText());
      }
    }
    return parts;
  }

  private static void append(List<StringPart> parts, Text text) {
    if (!parts.isEmpty() && parts.getLast() instanceof Text before) {
      parts.removeLast();
      parts.add(new Text(before.value() + text.value(), before.range().to(text.range())));
    } else {
      parts.add(text);
    }
  }

  private Text text(Token token) {
    String value = token.getType() == DifflowLexer.ESCAPE ? unescaped(token) : token.getText();
    return new Text(value, reading.range(token));
  }

  private String unescaped(Token escape) {
    return switch (escape.getText()) {
      case "\\n" -> "\n";
      case "\\t" -> "\t";
      case "\\\"" -> "\"";
      case "\\\\" -> "\\";
      case "\\{" -> "{";
      default -> unknown(escape);
    };
  }

  private String unknown(Token escape) {
    SourceRange range = reading.range(escape);
    reading.report(
        SyntaxError.UNKNOWN_ESCAPE
            .of(escape.getText())
            .help("the escapes are \\n \\t \\\" \\\\ \\{"),
        range);
    return escape.getText();
  }

  private Hole hole(HoleContext context) {
    Expression value =
        context.exception != null
            ? expressions.missing(context)
            : expressions.expression(context.expression());
    Optional<NumberFormat> format =
        Optional.ofNullable(context.format())
            .filter(given -> given.exception == null)
            .flatMap(this::format);
    return new Hole(value, format, reading.range(context));
  }

  private Optional<NumberFormat> format(FormatContext context) {
    Optional<NumberFormat> format =
        HoleFormat.of(context.DOT() != null, context.NUMBER().getText());
    if (format.isEmpty()) {
      reading.report(
          SyntaxError.HOLE_FORMAT.of(context.getText()).help(HoleFormat.HELP),
          reading.range(context));
    }
    return format;
  }
}
