package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.DifflowParser.FileContext;
import org.difflow.syntax.DifflowParser.StatementsContext;

/**
 * Reads scripts. Whatever the text, it returns: with what could be read and with every independent
 * error found.
 */
public final class ScriptParser {
  /** Holds the deepest nesting that {@link Nesting} lets through. */
  private static final long STACK_BYTES = 64L << 20;

  private ScriptParser() {}

  /** Reads a whole script. */
  public static ParseResult<Script> parse(SourceText source) {
    return LargeStack.call(
        STACK_BYTES, () -> read(source, script(source, List.of()), ScriptParser::script));
  }

  /** Reads one expression, as on the right side of {@code --set name=expression}. */
  public static ParseResult<Expression> parseExpression(SourceText source) {
    Expression missing = new Expression.Missing(whole(source));
    return LargeStack.call(STACK_BYTES, () -> read(source, missing, ScriptParser::expression));
  }

  /**
   * The pieces of a script, blanks and comments among them: joined they are its text. In a text
   * with errors the parts that they play are a guess.
   */
  public static ParseResult<List<Lexeme>> lexemes(SourceText source) {
    return LargeStack.call(
        STACK_BYTES, () -> read(source, unparsed(source), ScriptParser::lexemes));
  }

  private static List<Lexeme> unparsed(SourceText source) {
    return Lexemes.of(new Reading(source), allTokens(source), new ParserRuleContext());
  }

  private static <T> ParseResult<T> read(SourceText source, T nothing, Function<Parts, T> reader) {
    Reading reading = new Reading(source);
    Optional<SourceRange> patch = Patch.find(source);
    patch.ifPresent(range -> reading.report(SyntaxError.PATCH.of().help(Patch.HELP), range));
    T tree = patch.isPresent() ? nothing : tree(reading, nothing, reader);
    return new ParseResult<>(tree, reading.diagnostics());
  }

  private static <T> T tree(Reading reading, T nothing, Function<Parts, T> reader) {
    List<? extends Token> all = allTokens(reading.source());
    return TokenPasses.run(reading, all)
        .map(tokens -> new Parts(reading, parser(reading, tokens), all))
        .map(reader)
        .orElse(nothing);
  }

  static List<? extends Token> allTokens(SourceText source) {
    DifflowLexer lexer = new DifflowLexer(CharStreams.fromString(source.text(), source.name()));
    lexer.removeErrorListeners();
    CommonTokenStream stream = new CommonTokenStream(lexer);
    stream.fill();
    return stream.getTokens();
  }

  private static DifflowParser parser(Reading reading, List<Token> tokens) {
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    stream.fill();
    DifflowParser parser = new DifflowParser(stream);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setComplaints(new Complaints(reading, stream));
    return parser;
  }

  private static Script script(Parts parts) {
    StatementsContext statements = parts.parser().file().statements();
    return script(parts.reading().source(), parts.builder().statements(statements));
  }

  private static Expression expression(Parts parts) {
    return parts.builder().expression(parts.parser().loneExpression());
  }

  /** The statements are built as well, since that finds errors too. */
  private static List<Lexeme> lexemes(Parts parts) {
    FileContext file = parts.parser().file();
    parts.builder().statements(file.statements());
    return Lexemes.of(parts.reading(), parts.tokens(), file);
  }

  private static Script script(SourceText source, List<Statement> statements) {
    return new Script(source, statements, whole(source));
  }

  private static SourceRange whole(SourceText source) {
    return new SourceRange(0, source.text().length());
  }

  /** What a tree is built from. */
  private record Parts(Reading reading, DifflowParser parser, List<? extends Token> tokens) {
    StatementBuilder builder() {
      return new StatementBuilder(reading, new Documentation(reading, tokens));
    }
  }
}
