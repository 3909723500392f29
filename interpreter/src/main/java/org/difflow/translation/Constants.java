package org.difflow.translation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Bindings;
import org.difflow.checker.binding.Variable;
import org.difflow.node.NumberNode;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Statement;
import org.difflow.syntax.UnaryOperator;
import org.difflow.value.ElementaryFunction;
import org.difflow.value.Operator;

/**
 * The names that {@code let} binds to numbers of the text, such as {@code let a = pi/2}. Each means
 * what the text says: a double where numbers are computed, and exactly that number in a formula.
 */
final class Constants {
  private final Bindings bindings;
  private final Map<Variable, Optional<NumberNode>> numbers = new HashMap<>();

  Constants(Bindings bindings) {
    this.bindings = bindings;
  }

  static NumberNode literal(Expression.NumberLiteral number) {
    String decimal = number.decimal();
    return new NumberNode(Double.parseDouble(decimal), pool -> pool.decimal(decimal));
  }

  static NumberNode pi() {
    return new NumberNode(Math.PI, ExpressionPool::pi);
  }

  /** The number that a name is bound to, unless it is worked out when the script runs. */
  Optional<NumberNode> of(Variable variable) {
    if (!numbers.containsKey(variable)) {
      numbers.put(variable, written(variable));
    }
    return numbers.get(variable);
  }

  private Optional<NumberNode> written(Variable variable) {
    return bindings
        .let(variable)
        .filter(let -> bindings.setting(let.name()).isEmpty())
        .map(Statement.Let::value)
        .flatMap(this::number)
        .filter(number -> Double.isFinite(number.value()));
  }

  private Optional<NumberNode> number(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral literal -> Optional.of(literal(literal));
      case Expression.NameReference name -> named(name);
      case Expression.UnaryOperation minus when minus.operator() == UnaryOperator.NEGATE ->
          number(minus.operand()).map(Folding::negated);
      case Expression.BinaryOperation binary -> arithmetic(binary);
      case Expression.Call call -> elementary(call);
      default -> Optional.empty();
    };
  }

  private Optional<NumberNode> named(Expression.NameReference name) {
    return switch (bindings.of(name)) {
      case Variable variable -> of(variable);
      case Binding.Builtin builtin when builtin.entry().name().equals("pi") -> Optional.of(pi());
      default -> Optional.empty();
    };
  }

  private Optional<NumberNode> arithmetic(Expression.BinaryOperation binary) {
    return operator(binary.operator())
        .flatMap(
            operator ->
                number(binary.left())
                    .flatMap(
                        left ->
                            number(binary.right())
                                .flatMap(right -> Folding.fold(operator, left, right))));
  }

  private static Optional<Operator> operator(BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> Optional.of(Operator.valueOf(operator.name()));
      case OR, AND, ON, RANGE -> Optional.empty();
    };
  }

  private Optional<NumberNode> elementary(Expression.Call call) {
    return function(call)
        .flatMap(
            function ->
                number(call.arguments().getFirst().value())
                    .flatMap(argument -> Folding.fold(function, argument)));
  }

  private Optional<ElementaryFunction> function(Expression.Call call) {
    return call.callee() instanceof Expression.NameReference name
            && bindings.of(name) instanceof Binding.Builtin builtin
            && call.arguments().size() == 1
            && call.arguments().getFirst().name().isEmpty()
        ? ElementaryFunction.named(builtin.entry().name())
        : Optional.empty();
  }
}
