package org.difflow.translation;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.difflow.data.Decimals;
import org.difflow.diagnostic.SourceRange;
import org.difflow.node.ArithmeticNodeGen;
import org.difflow.node.BlockNode;
import org.difflow.node.ComparisonChainNode;
import org.difflow.node.ComparisonNodeGen;
import org.difflow.node.ComprehensionNode;
import org.difflow.node.ConditionalNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FormulaLiteralNode;
import org.difflow.node.GuardNode;
import org.difflow.node.IndexNode;
import org.difflow.node.ListNode;
import org.difflow.node.LiteralNode;
import org.difflow.node.LogicNode;
import org.difflow.node.MemberNode;
import org.difflow.node.NegateNodeGen;
import org.difflow.node.NotNodeGen;
import org.difflow.node.NumberNode;
import org.difflow.node.OnNode;
import org.difflow.node.PrimeNode;
import org.difflow.node.RangeNodeGen;
import org.difflow.node.StringNode;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.ComparisonOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Statement;
import org.difflow.syntax.StringPart;
import org.difflow.syntax.UnaryOperator;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.Comparison;
import org.difflow.value.Display;
import org.difflow.value.None;
import org.difflow.value.Operator;

/** Expressions as nodes. */
final class Expressions {
  private final Body body;
  private final References references;
  private final Calls calls;
  private final Functions functions;

  Expressions(Body body) {
    this.body = body;
    this.references = new References(body);
    this.functions = new Functions(body);
    this.calls = new Calls(body, references);
  }

  ExpressionNode translate(Expression expression) {
    return placed(node(expression), expression.range());
  }

  private static ExpressionNode placed(ExpressionNode node, SourceRange range) {
    node.place(range.start(), range.end());
    return node;
  }

  private ExpressionNode node(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral number -> number(number);
      case Expression.StringTemplate text -> text(text);
      case Expression.NameReference name -> references.read(name);
      case Expression.BooleanLiteral truth -> new LiteralNode(truth.value());
      case Expression.NoneLiteral _ -> new LiteralNode(None.NONE);
      case Expression.ListLiteral list -> new ListNode(all(list.elements()));
      case Expression.Comprehension comprehension -> comprehension(comprehension);
      case Expression.UnaryOperation unary -> unary(unary);
      case Expression.BinaryOperation binary -> binary(binary);
      case Expression.ComparisonChain chain -> comparison(chain);
      case Expression.Conditional conditional -> conditional(conditional);
      case Expression.Lambda lambda -> functions.lambda(lambda);
      case Expression.Call call -> calls.translate(call);
      case Expression.IndexAccess access -> index(access);
      case Expression.MemberAccess access ->
          new MemberNode(translate(access.target()), access.member().canonical());
      case Expression.Prime prime -> new PrimeNode(translate(prime.target()));
      case Expression.Block block -> block(block.statements(), body::statement);
      case Expression.Missing _ -> throw new IllegalStateException("a script with errors runs");
    };
  }

  private ExpressionNode[] all(List<Expression> expressions) {
    return expressions.stream().map(this::translate).toArray(ExpressionNode[]::new);
  }

  private ExpressionNode number(Expression.NumberLiteral number) {
    return body.isExact()
        ? new FormulaLiteralNode(pool -> pool.decimal(number.decimal()))
        : Constants.literal(number);
  }

  private ExpressionNode text(Expression.StringTemplate text) {
    if (text.constant().isPresent()) {
      return new LiteralNode(text.constant().get());
    }
    return new StringNode(
        text.parts().stream().map(this::part).toArray(ExpressionNode[]::new),
        text.parts().stream().map(Expressions::format).toList());
  }

  private ExpressionNode part(StringPart part) {
    return switch (part) {
      case StringPart.Text words -> new LiteralNode(words.value());
      case StringPart.Hole hole -> translate(hole.value());
    };
  }

  private static Function<Object, String> format(StringPart part) {
    return part instanceof StringPart.Hole hole && hole.format().isPresent()
        ? value -> formatted(hole.format().get(), value)
        : value -> Display.ofContext().text(value);
  }

  private static String formatted(StringPart.NumberFormat format, Object value) {
    DoubleFunction<String> number =
        switch (format.counting()) {
          case SIGNIFICANT -> x -> Decimals.significant(x, format.digits());
          case DECIMALS -> x -> Decimals.fixed(x, format.digits());
        };
    return value instanceof ArrayValue
        ? Display.ofContext().withNumber(number).text(value)
        : number.apply(Coerce.number("{...:format}", value));
  }

  private ExpressionNode comprehension(Expression.Comprehension comprehension) {
    return new ComprehensionNode(
        translate(comprehension.source()),
        translate(comprehension.element()),
        body.turns(),
        body.variable(comprehension.variable()).slot());
  }

  private ExpressionNode unary(Expression.UnaryOperation unary) {
    ExpressionNode operand = translate(unary.operand());
    if (unary.operator() == UnaryOperator.NOT) {
      return NotNodeGen.create(operand);
    }
    return operand instanceof NumberNode number
        ? Folding.negated(number)
        : NegateNodeGen.create(operand);
  }

  private ExpressionNode binary(Expression.BinaryOperation binary) {
    return switch (binary.operator()) {
      case OR, AND -> logic(binary);
      case ON -> new OnNode(translate(binary.left()), translate(binary.right()));
      case RANGE -> RangeNodeGen.create(plain(binary.left()), plain(binary.right()));
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER ->
          arithmetic(Operator.valueOf(binary.operator().name()), binary);
    };
  }

  /** The ends of a range are numbers also where literals are exact. */
  private ExpressionNode plain(Expression end) {
    return end instanceof Expression.NumberLiteral number
        ? new LiteralNode(Double.parseDouble(number.decimal()))
        : translate(end);
  }

  private ExpressionNode logic(Expression.BinaryOperation binary) {
    boolean and = binary.operator() == BinaryOperator.AND;
    return new LogicNode(and, translate(binary.left()), translate(binary.right()));
  }

  private ExpressionNode arithmetic(Operator operator, Expression.BinaryOperation binary) {
    ExpressionNode left = translate(binary.left());
    ExpressionNode right = translate(binary.right());
    return Folding.fold(operator, left, right)
        .<ExpressionNode>map(number -> number)
        .orElseGet(() -> ArithmeticNodeGen.create(operator, left, right));
  }

  private ExpressionNode comparison(Expression.ComparisonChain chain) {
    Comparison[] comparisons =
        chain.operators().stream().map(Expressions::comparison).toArray(Comparison[]::new);
    ExpressionNode[] operands = all(chain.operands());
    return comparisons.length == 1
        ? ComparisonNodeGen.create(comparisons[0], operands[0], operands[1])
        : new ComparisonChainNode(operands, comparisons);
  }

  private static Comparison comparison(ComparisonOperator operator) {
    return Comparison.valueOf(operator.name());
  }

  private ExpressionNode conditional(Expression.Conditional conditional) {
    ExpressionNode condition = translate(conditional.condition());
    ExpressionNode then = translate(conditional.thenBranch());
    return conditional
        .elseBranch()
        .<ExpressionNode>map(other -> new ConditionalNode(condition, then, translate(other)))
        .orElseGet(() -> new GuardNode(condition, then));
  }

  private ExpressionNode index(Expression.IndexAccess access) {
    ExpressionNode target = translate(access.target());
    for (Expression index : access.indices()) {
      target = placed(new IndexNode(target, plain(index)), access.range());
    }
    return target;
  }

  /** Statements as one node, with what is visible in the whole block first. */
  static ExpressionNode block(
      List<Statement> statements, Function<Statement, ExpressionNode> translation) {
    Stream<ExpressionNode> hoisted =
        statements.stream().filter(Functions::isHoisted).map(translation);
    Stream<ExpressionNode> others =
        statements.stream().filter(s -> !Functions.isHoisted(s)).map(translation);
    return new BlockNode(Stream.concat(hoisted, others).toArray(ExpressionNode[]::new));
  }
}
