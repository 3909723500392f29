package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.DifflowParser.ArgumentContext;
import org.difflow.syntax.DifflowParser.ArgumentsContext;
import org.difflow.syntax.DifflowParser.AtomContext;
import org.difflow.syntax.DifflowParser.ExpressionContext;
import org.difflow.syntax.DifflowParser.GroupContext;
import org.difflow.syntax.DifflowParser.IndexContext;
import org.difflow.syntax.DifflowParser.ListContext;
import org.difflow.syntax.DifflowParser.PostfixContext;
import org.difflow.syntax.DifflowParser.StringContext;
import org.difflow.syntax.DifflowParser.SuffixContext;
import org.difflow.syntax.Expression.Argument;
import org.difflow.syntax.Expression.BooleanLiteral;
import org.difflow.syntax.Expression.Call;
import org.difflow.syntax.Expression.Comprehension;
import org.difflow.syntax.Expression.IndexAccess;
import org.difflow.syntax.Expression.ListLiteral;
import org.difflow.syntax.Expression.MemberAccess;
import org.difflow.syntax.Expression.Missing;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Expression.NoneLiteral;
import org.difflow.syntax.Expression.NumberLiteral;
import org.difflow.syntax.Expression.Prime;
import org.difflow.syntax.Expression.StringTemplate;

/**
 * From parse trees to operands: literals, names, brackets, and the calls and members after them.
 */
final class OperandBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final StringParts strings;

  OperandBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.strings = new StringParts(reading, expressions);
  }

  Expression postfix(PostfixContext context) {
    Expression target = atom(context.atom());
    SourceRange start = reading.range(context.atom());
    for (SuffixContext suffix : context.suffix()) {
      target = suffixed(target, suffix, start.to(reading.range(suffix)));
    }
    return target;
  }

  StringTemplate string(StringContext context) {
    return new StringTemplate(strings.of(context), reading.range(context));
  }

  private Expression suffixed(Expression target, SuffixContext suffix, SourceRange range) {
    if (suffix.arguments() != null) {
      return call(target, suffix.arguments(), range);
    }
    if (suffix.index() != null) {
      return index(target, suffix.index(), range);
    }
    return suffix.name() != null
        ? new MemberAccess(target, reading.name(suffix.name()), range)
        : new Prime(target, range);
  }

  private Expression call(Expression callee, ArgumentsContext context, SourceRange range) {
    if (context.exception != null) {
      return new Missing(range);
    }
    List<Argument> arguments = context.argument().stream().map(this::argument).toList();
    refusePositionalAfterNamed(arguments);
    return new Call(callee, arguments, range);
  }

  private Argument argument(ArgumentContext context) {
    Expression value = expressions.expression(context.expression());
    Optional<Name> name = Optional.ofNullable(context.name()).map(reading::name);
    return new Argument(name, value, reading.range(context));
  }

  private void refusePositionalAfterNamed(List<Argument> arguments) {
    arguments.stream()
        .dropWhile(argument -> argument.name().isEmpty())
        .filter(argument -> argument.name().isEmpty())
        .findFirst()
        .ifPresent(this::refusePosition);
  }

  private void refusePosition(Argument argument) {
    reading.report(
        SyntaxError.POSITIONAL_AFTER_NAMED.of().help("put it before the named ones, or name it"),
        argument.range());
  }

  private Expression index(Expression target, IndexContext context, SourceRange range) {
    return context.exception != null
        ? new Missing(range)
        : new IndexAccess(target, all(context.expression()), range);
  }

  private Expression atom(AtomContext context) {
    if (context.name() != null) {
      return new NameReference(reading.name(context.name()), reading.range(context));
    }
    if (context.group() != null) {
      return group(context.group());
    }
    if (context.list() != null) {
      return list(context.list());
    }
    return context.string() != null ? string(context.string()) : literal(context);
  }

  private Expression literal(AtomContext context) {
    SourceRange range = reading.range(context);
    return switch (context.start.getType()) {
      case DifflowLexer.NUMBER -> new NumberLiteral(context.start.getText(), range);
      case DifflowLexer.NONE -> new NoneLiteral(range);
      default -> new BooleanLiteral(context.TRUE() != null, range);
    };
  }

  private Expression group(GroupContext context) {
    return context.exception != null
        ? expressions.missing(context)
        : expressions.expression(context.expression());
  }

  private Expression list(ListContext context) {
    if (context.exception != null) {
      return expressions.missing(context);
    }
    List<Expression> elements = all(context.expression());
    SourceRange range = reading.range(context);
    return context.FOR() == null
        ? new ListLiteral(elements, range)
        : new Comprehension(
            elements.getFirst(), reading.name(context.name()), elements.getLast(), range);
  }

  private List<Expression> all(List<ExpressionContext> contexts) {
    return contexts.stream().map(expressions::expression).toList();
  }
}
