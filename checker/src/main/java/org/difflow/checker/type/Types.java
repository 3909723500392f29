package org.difflow.checker.type;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Bindings;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.type.Type.Numbers;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.UnaryOperator;

/**
 * The types of expressions. An expression is settled after its parts; what depends on an argument,
 * a symbol or a call has no type.
 */
public final class Types {
  private final Bindings bindings;
  private final Map<Expression, Type> settled = new IdentityHashMap<>();
  private final Map<Variable, Type> ofNames = new IdentityHashMap<>();

  public Types(Bindings bindings) {
    this.bindings = bindings;
  }

  /** Works out the type of an expression whose parts are settled. */
  public void settle(Expression expression) {
    typeOf(expression).ifPresent(type -> settled.put(expression, type));
  }

  /** Remembers what a name was bound to. */
  public void note(Variable variable, Expression value) {
    of(value).ifPresent(type -> ofNames.put(variable, type));
  }

  /** The type of a settled expression, if it has one. */
  public Optional<Type> of(Expression expression) {
    return Optional.ofNullable(settled.get(expression));
  }

  private Optional<Type> typeOf(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral _ -> Optional.of(new Type.Number());
      case Expression.StringTemplate _ -> Optional.of(new Type.Text());
      case Expression.BooleanLiteral _ -> Optional.of(new Type.Truth());
      case Expression.NoneLiteral _ -> Optional.of(new Type.Nothing());
      case Expression.NameReference name -> ofBinding(bindings.of(name));
      case Expression.ListLiteral list -> ofList(list.elements());
      case Expression.UnaryOperation one -> ofUnary(one);
      case Expression.BinaryOperation two -> ofBinary(two);
      case Expression.ComparisonChain chain -> ofComparison(chain);
      default -> Optional.empty();
    };
  }

  private Optional<Type> ofBinding(Binding binding) {
    return binding instanceof Variable variable
        ? Optional.ofNullable(ofNames.get(variable))
        : Optional.empty();
  }

  /** Numbers make a vector, vectors of one length a matrix. */
  private Optional<Type> ofList(List<Expression> elements) {
    List<Type> types = elements.stream().flatMap(element -> of(element).stream()).toList();
    boolean alike = types.size() == elements.size() && types.stream().distinct().count() == 1;
    if (!alike) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (types.getFirst()) {
          case Type.Number _ -> Numbers.vector(types.size());
          case Numbers row when row.vector() -> new Numbers(types.size(), row.columns(), false);
          default -> null;
        });
  }

  private Optional<Type> ofUnary(Expression.UnaryOperation one) {
    return one.operator() == UnaryOperator.NEGATE
        ? of(one.operand()).filter(Type::isNumeric)
        : of(one.operand()).filter(Type.Truth.class::isInstance);
  }

  private Optional<Type> ofBinary(Expression.BinaryOperation two) {
    return isArithmetic(two.operator())
        ? of(two.left()).flatMap(a -> of(two.right()).flatMap(b -> combined(a, b)))
        : Optional.empty();
  }

  /** Whether both operands of an operator are numbers. */
  public static boolean isArithmetic(BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> true;
      case OR, AND, ON, RANGE -> false;
    };
  }

  private static Optional<Type> combined(Type left, Type right) {
    if (left instanceof Numbers a && right instanceof Numbers b) {
      return a.fits(b) ? Optional.of(a.with(b)) : Optional.empty();
    }
    return Optional.of(left instanceof Numbers ? left : right)
        .filter(result -> left.isNumeric() && right.isNumeric());
  }

  private Optional<Type> ofComparison(Expression.ComparisonChain chain) {
    boolean plain =
        chain.operands().stream().allMatch(side -> of(side).filter(Types::isPlain).isPresent());
    return plain ? Optional.of(new Type.Truth()) : Optional.empty();
  }

  private static boolean isPlain(Type type) {
    return !(type instanceof Numbers);
  }
}
