package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.diagnostic.SourceRange;

/**
 * An expression. Parentheses leave no trace but in the ranges. Chains of operators that associate
 * to the left lean to the left as deep as they are long: walk them in a loop, not by recursion.
 */
public sealed interface Expression {
  SourceRange range();

  /** {@code 10_000}, as written. */
  record NumberLiteral(String text, SourceRange range) implements Expression {
    /** The digits without {@code _}, as {@link java.math.BigDecimal} reads them. */
    public String decimal() {
      return text.replace("_", "");
    }
  }

  /** {@code "n = {n}"}; a string without holes has only text. */
  record StringTemplate(List<StringPart> parts, SourceRange range) implements Expression {
    public StringTemplate {
      parts = List.copyOf(parts);
    }

    /** The string, if it has no holes. */
    public Optional<String> constant() {
      boolean holes = parts.stream().anyMatch(StringPart.Hole.class::isInstance);
      return holes ? Optional.empty() : Optional.of(textOnly());
    }

    private String textOnly() {
      return parts.stream()
          .map(part -> part instanceof StringPart.Text text ? text.value() : "")
          .collect(Collectors.joining());
    }
  }

  record NameReference(Name name, SourceRange range) implements Expression {}

  record BooleanLiteral(boolean value, SourceRange range) implements Expression {}

  record NoneLiteral(SourceRange range) implements Expression {}

  /** {@code [1, 2, 3]}. */
  record ListLiteral(List<Expression> elements, SourceRange range) implements Expression {
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [element for variable in source]}. */
  record Comprehension(Expression element, Name variable, Expression source, SourceRange range)
      implements Expression {}

  record UnaryOperation(UnaryOperator operator, Expression operand, SourceRange range)
      implements Expression {}

  record BinaryOperation(
      BinaryOperator operator, Expression left, Expression right, SourceRange range)
      implements Expression {}

  /** {@code a < b <= c} means both; there is one operator less than operands. */
  record ComparisonChain(
      List<Expression> operands, List<ComparisonOperator> operators, SourceRange range)
      implements Expression {
    public ComparisonChain {
      operands = List.copyOf(operands);
      operators = List.copyOf(operators);
    }
  }

  /** {@code if c then a else b} and {@code if c { } else { }}, whose branches are blocks. */
  record Conditional(
      Expression condition,
      Expression thenBranch,
      Optional<Expression> elseBranch,
      SourceRange range)
      implements Expression {}

  /** {@code (x, t) => body}. */
  record Lambda(List<Name> parameters, Expression body, SourceRange range) implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  record Call(Expression callee, List<Argument> arguments, SourceRange range)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An argument of a call, positional or {@code name = value}. */
  record Argument(Optional<Name> name, Expression value, SourceRange range) {}

  /** {@code target[i, j]}. */
  record IndexAccess(Expression target, List<Expression> indices, SourceRange range)
      implements Expression {
    public IndexAccess {
      indices = List.copyOf(indices);
    }
  }

  /** {@code target.member}. */
  record MemberAccess(Expression target, Name member, SourceRange range) implements Expression {}

  /** {@code target'}: the derivative of a function of one argument. */
  record Prime(Expression target, SourceRange range) implements Expression {}

  /** {@code { statements }}: its value is its last expression. */
  record Block(List<Statement> statements, SourceRange range) implements Expression {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** Stands where the text could not be read; that has been said, so nothing more is to be said. */
  record Missing(SourceRange range) implements Expression {}
}
