package org.difflow.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;

/** Declares what has a body of its own: functions, paths, samplers and their definitions. */
final class Declarations {
  private static final Parameter DIMENSION = byName("d");
  private static final Parameter GRID = byName("grid");

  private final Context context;
  private final Names names;
  private final Expressions expressions;

  Declarations(Context context, Names names, Expressions expressions) {
    this.context = context;
    this.names = names;
    this.expressions = expressions;
  }

  /** Shows a function, path or sampler in the whole block; other statements wait for their line. */
  void hoist(Statement statement, Visibility where) {
    switch (statement) {
      case Statement.FunctionDeclaration f ->
          declare(f, f.name(), Variable.Kind.FUNCTION, Scope.Kind.FUNCTION, function(f), where);
      case Statement.PathDeclaration p ->
          declare(p, p.name(), Variable.Kind.PATH, Scope.Kind.PATH, path(p), where);
      case Statement.SamplerDeclaration s ->
          declare(s, s.name(), Variable.Kind.SAMPLER, Scope.Kind.SAMPLER, sampler(s), where);
      default -> {}
    }
  }

  /** Shows a definition of a path or sampler in all of its body. */
  void hoist(Definition definition, Visibility where) {
    Scope scope = where.scope().inner(Scope.Kind.DEFINITION);
    context.bindings().open(definition, scope);
    names.declare(
        where,
        definition.name(),
        Variable.Kind.DEFINITION,
        definition.parameters().map(formal -> required(definition.name(), formal)),
        Optional.of(scope));
  }

  private void declare(
      Record node,
      Name name,
      Variable.Kind kind,
      Scope.Kind bodyKind,
      Signature signature,
      Visibility where) {
    Scope scope = where.scope().inner(bodyKind);
    context.bindings().open(node, scope);
    names.declare(where, name, kind, Optional.of(signature), Optional.of(scope));
  }

  /** The body of a definition, which sees its arguments. */
  void check(Definition definition, Visibility where) {
    Visibility inner = where.body(context.bindings().scopeOf(definition));
    for (Name formal : definition.parameters().orElse(List.of())) {
      names.declare(inner, formal, Variable.Kind.PARAMETER);
    }
    expressions.check(definition.body(), inner);
  }

  /** Parameters one after the other: a default sees the earlier ones. */
  void parameters(List<org.difflow.syntax.Parameter> parameters, Visibility where) {
    parameters.forEach(parameter -> where.announce(parameter.name()));
    for (org.difflow.syntax.Parameter parameter : parameters) {
      parameter.defaultValue().ifPresent(value -> expressions.check(value, where));
      names.declare(where, parameter.name(), Variable.Kind.PARAMETER);
    }
  }

  /** What a name takes that is bound to a function without a name. */
  static Optional<Signature> signature(Name name, Expression value) {
    return value instanceof Expression.Lambda lambda
        ? Optional.of(required(name, lambda.parameters()))
        : Optional.empty();
  }

  private static Signature function(Statement.FunctionDeclaration f) {
    return Signature.of(f.name().canonical(), withDefaults(f.parameters()));
  }

  /** A parameter of a path without a default stays symbolic: none must be given. */
  private static Signature path(Statement.PathDeclaration p) {
    List<Parameter> all = new ArrayList<>();
    p.parameters().forEach(parameter -> all.add(Parameter.optional(parameter.name().canonical())));
    return Signature.of(p.name().canonical(), all).with(DIMENSION);
  }

  private static Signature sampler(Statement.SamplerDeclaration s) {
    return Signature.of(s.name().canonical(), withDefaults(s.parameters())).with(GRID);
  }

  private static List<Parameter> withDefaults(List<org.difflow.syntax.Parameter> parameters) {
    return parameters.stream()
        .map(p -> p.defaultValue().isPresent() ? optional(p.name()) : required(p.name()))
        .toList();
  }

  private static Signature required(Name name, List<Name> formal) {
    return Signature.of(name.canonical(), formal.stream().map(Declarations::required).toList());
  }

  private static Parameter required(Name name) {
    return Parameter.required(name.canonical());
  }

  private static Parameter optional(Name name) {
    return Parameter.optional(name.canonical());
  }

  private static Parameter byName(String name) {
    return new Parameter(name, Parameter.Presence.OPTIONAL, true, "", true);
  }
}
