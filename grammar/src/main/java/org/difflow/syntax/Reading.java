package org.difflow.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.Position;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;

/**
 * One reading of one text: where its tokens stand and what was found wrong. A place already spoken
 * of is spoilt: what goes wrong there later is a consequence and is not reported.
 */
final class Reading {
  private final SourceText source;
  private final IntUnaryOperator offsets;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<SourceRange> spoilt = new ArrayList<>();

  Reading(SourceText source) {
    this.source = source;
    this.offsets = CodePointOffsets.of(source.text());
  }

  SourceText source() {
    return source;
  }

  /** What was found, by place. */
  List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  void report(Diagnostic diagnostic, SourceRange range) {
    report(diagnostic.at(source, range));
  }

  /** Keeps later complaints away from a range. */
  void spoil(SourceRange range) {
    spoilt.add(range);
  }

  boolean isSpoilt(Token token) {
    int start = range(token).start();
    return isInserted(token)
        || spoilt.stream().anyMatch(range -> range.start() <= start && start < range.end());
  }

  SourceRange range(Token token) {
    return new SourceRange(
        offsets.applyAsInt(token.getStartIndex()), offsets.applyAsInt(token.getStopIndex() + 1));
  }

  /** The range of a rule, empty where the rule matched nothing. */
  SourceRange range(ParserRuleContext context) {
    SourceRange start = range(context.start);
    boolean empty =
        context.stop == null || context.stop.getTokenIndex() < context.start.getTokenIndex();
    return empty ? SourceRange.at(start.start()) : start.to(range(context.stop));
  }

  /** The name that a rule for names has matched. */
  Name name(ParserRuleContext context) {
    return Name.of(context.getText(), range(context));
  }

  List<Name> names(List<? extends ParserRuleContext> contexts) {
    return contexts.stream().map(this::name).toList();
  }

  Position position(Token token) {
    return source.position(range(token).start());
  }

  /** A token that the text lacks, at the start of another token and without width. */
  static CommonToken inserted(int type, String text, Token before) {
    CommonToken token = piece(before, type, before.getStartIndex(), before.getStartIndex() - 1);
    token.setText(text);
    return token;
  }

  /** A token cut out of another, from the first to the last code point. */
  static CommonToken piece(Token whole, int type, int first, int last) {
    CommonToken token = new CommonToken(whole);
    token.setType(type);
    token.setStartIndex(first);
    token.setStopIndex(last);
    return token;
  }

  private static boolean isInserted(Token token) {
    return token.getType() != Token.EOF && token.getStopIndex() < token.getStartIndex();
  }
}
