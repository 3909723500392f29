package org.difflow.syntax;

import java.util.function.BiConsumer;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Errors rise to the nearest rule of the grammar with a {@code catch}: it reports once and skips to
 * the end of its bracket or line. The token passes have balanced the brackets, so that end exists.
 */
abstract class RecoveringParser extends Parser {
  private BiConsumer<ParserRuleContext, RecognitionException> complaints = (context, fault) -> {};

  /** Where reading went on after an error; what is wrong there is likely its consequence. */
  private int recovered = -1;

  RecoveringParser(TokenStream input) {
    super(input);
    removeErrorListeners();
    setErrorHandler(new Rising());
  }

  /** Where errors go, each with the rule that caught it. */
  final void setComplaints(BiConsumer<ParserRuleContext, RecognitionException> complaints) {
    this.complaints = complaints;
  }

  /** For a rule that starts with its opening bracket, unless that is what is missing. */
  final void skipBracket(ParserRuleContext context, RecognitionException fault) {
    if (context.start == fault.getOffendingToken()) {
      context.exception = fault;
      throw fault;
    }
    skip(context, fault, afterBracket(context.start.getTokenIndex()));
  }

  /** For a rule that is a line. */
  final void skipLine(ParserRuleContext context, RecognitionException fault) {
    skip(context, fault, lineEnd(context.start.getTokenIndex()));
  }

  private void skip(ParserRuleContext context, RecognitionException fault, int end) {
    context.exception = fault;
    if (fault.getOffendingToken().getTokenIndex() != recovered) {
      complaints.accept(context, fault);
    }
    recovered = Math.max(end, _input.index());
    _input.seek(recovered);
  }

  final void endOfLine() {
    if (!endsLine(_input.LA(1))) {
      throw new LineEndMissing(this);
    }
  }

  final void endOfText() {
    if (_input.LA(1) != Token.EOF) {
      throw new LineEndMissing(this);
    }
  }

  final void misplaced() {
    throw new InputMismatchException(this);
  }

  private int afterBracket(int open) {
    int depth = 1;
    int index = open + 1;
    while (depth > 0 && typeAt(index) != Token.EOF) {
      depth += Brackets.change(typeAt(index));
      index++;
    }
    return index;
  }

  private int lineEnd(int start) {
    int index = start;
    while (!endsLine(typeAt(index))) {
      index = Brackets.opens(typeAt(index)) ? afterBracket(index) : index + 1;
    }
    return index;
  }

  private int typeAt(int index) {
    return _input.get(index).getType();
  }

  private static boolean endsLine(int type) {
    return type == DifflowLexer.NEWLINE || type == DifflowLexer.CLOSE_CURLY || type == Token.EOF;
  }

  /** A statement is complete and something stands behind it on the line. */
  static final class LineEndMissing extends InputMismatchException {
    LineEndMissing(Parser parser) {
      super(parser);
    }
  }

  /** Neither repairs nor skips: the rule with a {@code catch} decides. */
  private static final class Rising extends DefaultErrorStrategy {
    @Override
    public void reportError(Parser parser, RecognitionException fault) {}

    @Override
    public void recover(Parser parser, RecognitionException fault) {
      throw fault;
    }

    @Override
    public Token recoverInline(Parser parser) {
      throw new InputMismatchException(parser);
    }

    @Override
    public void sync(Parser parser) {}
  }
}
