package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Shape;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.Laws;
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
  private final SetValues values;

  Declarations(Context context, Names names, Expressions expressions, SetValues values) {
    this.context = context;
    this.names = names;
    this.expressions = expressions;
    this.values = values;
  }

  /** Shows a function, path or sampler in the whole block; other statements wait for their line. */
  void hoist(Statement statement, Visibility where) {
    switch (statement) {
      case Statement.FunctionDeclaration f ->
          names.declare(where, f.name(), Variable.Kind.FUNCTION, function(f, where));
      case Statement.PathDeclaration p ->
          names.declare(where, p.name(), Variable.Kind.PATH, path(p, where));
      case Statement.SamplerDeclaration s ->
          names.declare(where, s.name(), Variable.Kind.SAMPLER, sampler(s, where));
      default -> {}
    }
  }

  /** Shows a definition of a path or sampler in all of its body. */
  void hoist(Definition definition, Visibility where) {
    Scope body = open(definition, Scope.Kind.DEFINITION, where);
    Signature signature = signature(definition);
    Shape shape =
        signature.callable()
            ? Shape.withBody(signature, body)
            : new Shape(Optional.empty(), Optional.of(body));
    names.declare(where, definition.name(), Variable.Kind.DEFINITION, shape);
  }

  private Scope open(Record node, Scope.Kind kind, Visibility where) {
    Scope body = where.scope().inner(kind);
    context.bindings().open(node, body);
    return body;
  }

  private Shape function(Statement.FunctionDeclaration f, Visibility where) {
    Signature call = Signature.of(f.name().canonical(), withDefaults(f.parameters()));
    return Shape.withBody(call, open(f, Scope.Kind.FUNCTION, where));
  }

  private Shape sampler(Statement.SamplerDeclaration s, Visibility where) {
    Signature call = Signature.of(s.name().canonical(), withDefaults(s.parameters()));
    return Shape.withBody(call.with(GRID), open(s, Scope.Kind.SAMPLER, where));
  }

  /** A parameter of a path without a default stays symbolic: none must be given. */
  private Shape path(Statement.PathDeclaration p, Visibility where) {
    List<Parameter> all = p.parameters().stream().map(q -> optional(q.name())).toList();
    Signature call = Signature.of(p.name().canonical(), all).with(DIMENSION);
    Scope body = open(p, Scope.Kind.PATH, where);
    return Shape.ofPath(call, body, parts(p), PathLaws.lawOf(p));
  }

  private static List<Signature> parts(Statement.PathDeclaration p) {
    Stream<Signature> parameters =
        p.parameters().stream().map(q -> Signature.value(q.name().canonical()));
    Stream<Signature> definitions =
        Paths.only(p, Definition.class).stream().map(Declarations::signature);
    return Stream.concat(parameters, definitions).toList();
  }

  private static Signature signature(Definition definition) {
    return definition
        .parameters()
        .map(formal -> required(definition.name(), formal))
        .orElseGet(() -> Signature.value(definition.name().canonical()));
  }

  /** The body of a definition, which sees its arguments. */
  void check(Definition definition, Visibility where) {
    Visibility inner = where.body(context.bindings().scopeOf(definition));
    boolean law =
        where.scope().kind() == Scope.Kind.PATH && Laws.isPart(definition.name().canonical());
    for (Name formal : definition.parameters().orElse(List.of())) {
      if (law) {
        names.declarePrescribed(inner, formal);
      } else {
        names.declare(inner, formal, Variable.Kind.PARAMETER);
      }
    }
    expressions.check(definition.body(), inner);
  }

  /** Parameters one after the other: a default sees the earlier ones. */
  void parameters(List<org.difflow.syntax.Parameter> parameters, Visibility where) {
    parameters.forEach(parameter -> where.announce(parameter.name()));
    for (org.difflow.syntax.Parameter parameter : parameters) {
      values.check(parameter.name(), parameter.defaultValue(), where);
      names.declare(where, parameter.name(), Variable.Kind.PARAMETER);
    }
  }

  /** What a name takes that is bound to a function without a name. */
  static Optional<Signature> signature(Name name, Expression value) {
    return value instanceof Expression.Lambda lambda
        ? Optional.of(required(name, lambda.parameters()))
        : Optional.empty();
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
