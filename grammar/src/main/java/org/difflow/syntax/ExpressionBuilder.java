package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.difflow.syntax.DifflowParser.BlockContext;
import org.difflow.syntax.DifflowParser.ComparisonContext;
import org.difflow.syntax.DifflowParser.ConditionalContext;
import org.difflow.syntax.DifflowParser.ConjunctionContext;
import org.difflow.syntax.DifflowParser.DisjunctionContext;
import org.difflow.syntax.DifflowParser.ExpressionContext;
import org.difflow.syntax.DifflowParser.LambdaContext;
import org.difflow.syntax.DifflowParser.NegationContext;
import org.difflow.syntax.DifflowParser.PairingContext;
import org.difflow.syntax.DifflowParser.PowerContext;
import org.difflow.syntax.DifflowParser.ProductContext;
import org.difflow.syntax.DifflowParser.RangeContext;
import org.difflow.syntax.DifflowParser.StringContext;
import org.difflow.syntax.DifflowParser.SumContext;
import org.difflow.syntax.DifflowParser.UnaryContext;
import org.difflow.syntax.Expression.BinaryOperation;
import org.difflow.syntax.Expression.Block;
import org.difflow.syntax.Expression.ComparisonChain;
import org.difflow.syntax.Expression.Conditional;
import org.difflow.syntax.Expression.Lambda;
import org.difflow.syntax.Expression.Missing;
import org.difflow.syntax.Expression.StringTemplate;
import org.difflow.syntax.Expression.UnaryOperation;

/** From parse trees to expressions. What could not be read is {@link Missing}. */
final class ExpressionBuilder {
  private final Reading reading;
  private final Function<BlockContext, Block> blocks;
  private final OperandBuilder operands;

  ExpressionBuilder(Reading reading, Function<BlockContext, Block> blocks) {
    this.reading = reading;
    this.blocks = blocks;
    this.operands = new OperandBuilder(reading, this);
  }

  /** The expression, or what stands for it in a rule that broke off before or inside it. */
  Expression orMissing(ExpressionContext context, ParserRuleContext around) {
    return context == null ? missing(around) : expression(context);
  }

  Expression expression(ExpressionContext context) {
    if (context.exception != null) {
      return missing(context);
    }
    if (context.lambda() != null) {
      return lambda(context.lambda());
    }
    return context.conditional() != null
        ? conditional(context.conditional())
        : disjunction(context.disjunction());
  }

  Missing missing(ParserRuleContext context) {
    return new Missing(reading.range(context));
  }

  StringTemplate string(StringContext context) {
    return operands.string(context);
  }

  private Lambda lambda(LambdaContext context) {
    Expression body =
        context.block() != null ? blocks.apply(context.block()) : expression(context.expression());
    return new Lambda(reading.names(context.name()), body, reading.range(context));
  }

  private Conditional conditional(ConditionalContext context) {
    List<Expression> parts = context.expression().stream().map(this::expression).toList();
    return context.THEN() != null
        ? conditional(context, parts.getFirst(), parts.get(1), Optional.of(parts.getLast()))
        : conditional(
            context, parts.getFirst(), blocks.apply(context.block(0)), elseBranch(context));
  }

  private Conditional conditional(
      ConditionalContext context,
      Expression condition,
      Expression thenBranch,
      Optional<Expression> elseBranch) {
    return new Conditional(condition, thenBranch, elseBranch, reading.range(context));
  }

  private Optional<Expression> elseBranch(ConditionalContext context) {
    Optional<Expression> next = Optional.ofNullable(context.conditional()).map(this::conditional);
    return next.or(() -> Optional.ofNullable(context.block(1)).map(blocks));
  }

  private Expression disjunction(DisjunctionContext context) {
    return chain(context.conjunction(), this::conjunction, index -> BinaryOperator.OR);
  }

  private Expression conjunction(ConjunctionContext context) {
    return chain(context.negation(), this::negation, index -> BinaryOperator.AND);
  }

  private Expression negation(NegationContext context) {
    return context.NOT() == null
        ? comparison(context.comparison())
        : new UnaryOperation(
            UnaryOperator.NOT, negation(context.negation()), reading.range(context));
  }

  private Expression comparison(ComparisonContext context) {
    List<Expression> sides = context.pairing().stream().map(this::pairing).toList();
    return sides.size() == 1
        ? sides.getFirst()
        : new ComparisonChain(
            sides,
            context.operators.stream().map(Operators::comparison).toList(),
            reading.range(context));
  }

  private Expression pairing(PairingContext context) {
    return chain(context.range(), this::range, index -> BinaryOperator.ON);
  }

  Expression range(RangeContext context) {
    return chain(context.sum(), this::sum, index -> BinaryOperator.RANGE);
  }

  Expression sum(SumContext context) {
    return chain(context.product(), this::product, i -> Operators.binary(context.operators.get(i)));
  }

  private Expression product(ProductContext context) {
    return chain(context.unary(), this::unary, i -> Operators.binary(context.operators.get(i)));
  }

  private Expression unary(UnaryContext context) {
    return context.MINUS() == null
        ? power(context.power())
        : new UnaryOperation(UnaryOperator.NEGATE, unary(context.unary()), reading.range(context));
  }

  private Expression power(PowerContext context) {
    Expression base = operands.postfix(context.postfix());
    return context.unary() == null
        ? base
        : new BinaryOperation(
            BinaryOperator.POWER, base, unary(context.unary()), reading.range(context));
  }

  /** Leans to the left, in a loop: a sum of 10,000 terms is no nesting. */
  private <C extends ParserRuleContext> Expression chain(
      List<C> contexts,
      Function<C, Expression> operand,
      Function<Integer, BinaryOperator> operator) {
    C first = contexts.getFirst();
    Expression chain = operand.apply(first);
    for (int i = 1; i < contexts.size(); i++) {
      C next = contexts.get(i);
      chain =
          new BinaryOperation(
              operator.apply(i - 1),
              chain,
              operand.apply(next),
              reading.range(first).to(reading.range(next)));
    }
    return chain;
  }
}
