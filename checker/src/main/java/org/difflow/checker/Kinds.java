package org.difflow.checker;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Bindings;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.ValueKind;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;

/** What kind of value an expression gives, where that is plain from the text. */
final class Kinds {
  private final Bindings bindings;
  private final Map<Variable, Known> ofNames = new IdentityHashMap<>();

  Kinds(Bindings bindings) {
    this.bindings = bindings;
  }

  /** A kind, and for paths and models the path they come from. */
  record Known(ValueKind kind, Optional<Variable> path) {
    static Known of(ValueKind kind) {
      return new Known(kind, Optional.empty());
    }

    static Known of(ValueKind kind, Variable path) {
      return new Known(kind, Optional.of(path));
    }
  }

  /** Remembers what a name was bound to. */
  void note(Variable variable, Expression value) {
    of(value).ifPresent(known -> ofNames.put(variable, known));
  }

  Optional<Known> of(Expression expression) {
    return switch (expression) {
      case Expression.NameReference name -> ofBinding(bindings.of(name));
      case Expression.Call call -> ofCall(call);
      case Expression.BinaryOperation operation when operation.operator() == BinaryOperator.ON ->
          Optional.of(model(operation.left()));
      default -> Optional.empty();
    };
  }

  private Known model(Expression path) {
    return new Known(ValueKind.MODEL, of(path).flatMap(Known::path));
  }

  private Optional<Known> ofBinding(Binding binding) {
    return switch (binding) {
      case Variable v when v.kind() == Variable.Kind.PATH ->
          Optional.of(Known.of(ValueKind.PATH, v));
      case Variable v when v.kind() == Variable.Kind.MODULE ->
          Optional.of(Known.of(ValueKind.MODULE, v));
      case Variable v -> Optional.ofNullable(ofNames.get(v));
      case Binding.Builtin builtin when builtin.entry().isToy() -> ofCallOf(builtin);
      default -> Optional.empty();
    };
  }

  private Optional<Known> ofCall(Expression.Call call) {
    return call.callee() instanceof Expression.NameReference name
        ? ofCallOf(bindings.of(name))
        : Optional.empty();
  }

  private Optional<Known> ofCallOf(Binding binding) {
    return switch (binding) {
      case Variable v when v.kind() == Variable.Kind.PATH -> ofBinding(v);
      case Binding.Builtin builtin -> builtin.entry().topic().result().map(Known::of);
      default -> Optional.empty();
    };
  }
}
