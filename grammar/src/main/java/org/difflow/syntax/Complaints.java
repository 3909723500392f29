package org.difflow.syntax;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.DifflowParser.ParametersContext;
import org.difflow.syntax.DifflowParser.PathLineContext;
import org.difflow.syntax.DifflowParser.SamplerLineContext;
import org.difflow.syntax.RecoveringParser.LineEndMissing;

/** Says in the terms of the language what the parser stumbled over. */
final class Complaints implements BiConsumer<ParserRuleContext, RecognitionException> {
  private static final Set<String> LATER_ITEMS = Set.of("space", "states", "coupling", "condition");

  private final Reading reading;
  private final TokenStream tokens;

  Complaints(Reading reading, TokenStream tokens) {
    this.reading = reading;
    this.tokens = tokens;
  }

  @Override
  public void accept(ParserRuleContext context, RecognitionException fault) {
    Token found = fault.getOffendingToken();
    if (!reading.isSpoilt(found)) {
      reading.report(diagnostic(context, fault, found), reading.range(found));
    }
  }

  private Diagnostic diagnostic(
      ParserRuleContext context, RecognitionException fault, Token found) {
    Token before = before(found);
    IntervalSet expected = expected(fault, before);
    if (found.getType() == DifflowLexer.RETURN) {
      return SyntaxError.RETURN.of().help("the last expression of a block is its value");
    }
    if (chains(found.getType(), before)) {
      return SyntaxError.NO_CHAIN.of(found.getText()).help("put one of the two in parentheses");
    }
    if (TokenNames.isKeyword(found.getType()) && wantsName(expected)) {
      return SyntaxError.KEYWORD_AS_NAME.of(found.getText());
    }
    Diagnostic unexpected = unexpected(context, fault, found, expected);
    return Advice.on(before, found, context, fault).map(unexpected::help).orElse(unexpected);
  }

  private Diagnostic unexpected(
      ParserRuleContext context, RecognitionException fault, Token found, IntervalSet expected) {
    if (startsLaterItem(context, found)) {
      return SyntaxError.LATER_ITEM.of(context.start.getText());
    }
    String shown = TokenNames.found(found);
    if (found == context.start) {
      return SyntaxError.UNEXPECTED.of(lineOf(context), shown);
    }
    if (fault instanceof LineEndMissing) {
      return SyntaxError.UNEXPECTED.of("an operator or a new line", shown);
    }
    Optional<Token> open = openBracket(found);
    return open.filter(token -> wantsCloser(expected, token))
        .map(token -> unclosed(token, shown))
        .orElseGet(() -> SyntaxError.UNEXPECTED.of(list(expected), shown));
  }

  private Diagnostic unclosed(Token open, String shown) {
    String closer =
        "`%s` to close the `%s` opened at %s"
            .formatted(
                Brackets.closingText(open.getType()), open.getText(), reading.position(open));
    return SyntaxError.UNEXPECTED
        .of(closer, shown)
        .with(reading.source(), reading.range(open), "opened here");
  }

  /** Whether a line of a path begins with a word of LANGUAGE.md that no grammar knows yet. */
  private static boolean startsLaterItem(ParserRuleContext context, Token found) {
    return context instanceof PathLineContext
        && found.getTokenIndex() == context.start.getTokenIndex() + 1
        && LATER_ITEMS.contains(context.start.getText());
  }

  private static String lineOf(ParserRuleContext context) {
    return switch (context) {
      case PathLineContext path -> "a clause, a law or a definition of the path";
      case SamplerLineContext sampler -> "a clause or a definition of the sampler";
      default -> "a statement";
    };
  }

  /** What may stand here. */
  private static IntervalSet expected(RecognitionException fault, Token before) {
    boolean lookedAhead =
        fault instanceof NoViableAltException choice
            && choice.getStartToken() != choice.getOffendingToken();
    return lookedAhead ? expectedBehind(before, fault.getCtx()) : fault.getExpectedTokens();
  }

  /** ANTLR knows what it expected where it began to look ahead, but not where it gave up. */
  private static IntervalSet expectedBehind(Token before, RuleContext context) {
    if (TokenNames.endsOperand(before.getType())) {
      return new IntervalSet();
    }
    return context instanceof ParametersContext
        ? IntervalSet.of(DifflowLexer.NAME)
        : new IntervalSet(DifflowLexer.NUMBER, DifflowLexer.OPEN_ROUND);
  }

  private static boolean wantsName(IntervalSet expected) {
    return expected.contains(DifflowLexer.NAME) && !wantsOperand(expected);
  }

  private static boolean wantsOperand(IntervalSet expected) {
    return expected.contains(DifflowLexer.NUMBER) && expected.contains(DifflowLexer.OPEN_ROUND);
  }

  private static boolean wantsCloser(IntervalSet expected, Token open) {
    return !wantsOperand(expected)
        && (expected.isNil() || expected.contains(Brackets.closer(open.getType())));
  }

  private static String list(IntervalSet expected) {
    if (wantsOperand(expected)) {
      return "an expression";
    }
    return expected.toList().stream()
        .filter(type -> type == DifflowLexer.NAME || !TokenNames.isName(type))
        .map(TokenNames::expected)
        .distinct()
        .limit(5)
        .collect(Collectors.joining(" or "));
  }

  private static boolean chains(int found, Token before) {
    boolean unchained = found == DifflowLexer.ON || found == DifflowLexer.DOTS;
    return unchained && TokenNames.endsOperand(before.getType());
  }

  private Token before(Token token) {
    return tokens.get(Math.max(0, token.getTokenIndex() - 1));
  }

  /** The innermost bracket, hole or block that stands open before a token. */
  private Optional<Token> openBracket(Token place) {
    int depth = 0;
    for (int i = place.getTokenIndex() - 1; i >= 0; i--) {
      depth += Brackets.change(tokens.get(i).getType());
      if (depth > 0) {
        return Optional.of(tokens.get(i));
      }
    }
    return Optional.empty();
  }
}
