package org.difflow.syntax;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Expression.Argument;
import org.difflow.syntax.Expression.BinaryOperation;
import org.difflow.syntax.Expression.Block;
import org.difflow.syntax.Expression.BooleanLiteral;
import org.difflow.syntax.Expression.Call;
import org.difflow.syntax.Expression.ComparisonChain;
import org.difflow.syntax.Expression.Comprehension;
import org.difflow.syntax.Expression.Conditional;
import org.difflow.syntax.Expression.IndexAccess;
import org.difflow.syntax.Expression.Lambda;
import org.difflow.syntax.Expression.ListLiteral;
import org.difflow.syntax.Expression.MemberAccess;
import org.difflow.syntax.Expression.Missing;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Expression.NoneLiteral;
import org.difflow.syntax.Expression.NumberLiteral;
import org.difflow.syntax.Expression.Prime;
import org.difflow.syntax.Expression.StringTemplate;
import org.difflow.syntax.Expression.UnaryOperation;

/** Expressions written with all their parentheses: {@code -2^2} is {@code (-(2^2))}. */
final class Shape {
  private Shape() {}

  static String of(String expression) {
    ParseResult<Expression> result =
        ScriptParser.parseExpression(new SourceText("test", expression));
    return result.hasErrors() ? result.diagnostics().getFirst().message() : of(result.tree());
  }

  static String of(Expression expression) {
    return switch (expression) {
      case NumberLiteral number -> number.text();
      case NameReference reference -> reference.name().canonical();
      case BooleanLiteral literal -> Boolean.toString(literal.value());
      case NoneLiteral none -> "none";
      case Missing missing -> "?";
      case StringTemplate string -> strings(string);
      case ListLiteral list -> "[" + all(list.elements(), ", ") + "]";
      case Comprehension each ->
          "[%s for %s in %s]"
              .formatted(of(each.element()), each.variable().canonical(), of(each.source()));
      case UnaryOperation one -> "(" + one.operator().symbol() + " " + of(one.operand()) + ")";
      case BinaryOperation two ->
          "(%s %s %s)".formatted(of(two.left()), two.operator().symbol(), of(two.right()));
      case ComparisonChain chain -> "(" + comparisons(chain) + ")";
      case Conditional choice -> "(if " + of(choice.condition()) + branches(choice) + ")";
      case Lambda lambda -> "(" + names(lambda.parameters()) + " => " + of(lambda.body()) + ")";
      case Call call -> of(call.callee()) + "(" + arguments(call.arguments()) + ")";
      case IndexAccess access -> of(access.target()) + "[" + all(access.indices(), ", ") + "]";
      case MemberAccess access -> of(access.target()) + "." + access.member().canonical();
      case Prime prime -> of(prime.target()) + "'";
      case Block block ->
          "{" + block.statements().stream().map(Shape::of).collect(joined("; ")) + "}";
    };
  }

  static String of(Statement statement) {
    return switch (statement) {
      case Statement.ExpressionStatement alone -> of(alone.expression());
      case Statement.Let let -> "let " + let.name().canonical() + " = " + of(let.value());
      case Statement.CarryAssignment carry -> carry.name().canonical() + " = " + of(carry.value());
      default -> statement.getClass().getSimpleName();
    };
  }

  private static String strings(StringTemplate string) {
    return string.parts().stream().map(Shape::part).collect(Collectors.joining("", "\"", "\""));
  }

  private static String part(StringPart part) {
    return switch (part) {
      case StringPart.Text text -> text.value();
      case StringPart.Hole hole -> "{" + of(hole.value()) + format(hole) + "}";
    };
  }

  private static String format(StringPart.Hole hole) {
    return hole.format().map(format -> ":" + format.counting() + format.digits()).orElse("");
  }

  private static String comparisons(ComparisonChain chain) {
    StringBuilder text = new StringBuilder(of(chain.operands().getFirst()));
    for (int i = 0; i < chain.operators().size(); i++) {
      text.append(" ").append(chain.operators().get(i).symbol());
      text.append(" ").append(of(chain.operands().get(i + 1)));
    }
    return text.toString();
  }

  private static String branches(Conditional choice) {
    return " then "
        + of(choice.thenBranch())
        + choice.elseBranch().map(branch -> " else " + of(branch)).orElse("");
  }

  private static String names(List<Name> names) {
    return names.stream().map(Name::canonical).collect(joined(", "));
  }

  private static String arguments(List<Argument> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument.name().map(name -> name.canonical() + " = ").orElse("")
                    + of(argument.value()))
        .collect(joined(", "));
  }

  private static String all(List<Expression> expressions, String separator) {
    return expressions.stream().map(Shape::of).collect(joined(separator));
  }

  private static Collector<CharSequence, ?, String> joined(String separator) {
    return Collectors.joining(separator);
  }
}
