package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import java.util.ArrayList;
import java.util.List;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.table.Signature;
import org.difflow.diagnostic.SourceRange;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FunctionNode;
import org.difflow.node.FunctionRootNode;
import org.difflow.node.ParameterNode;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.Parameter;
import org.difflow.syntax.Statement;

/** Functions as nodes: named ones, those without a name, and definitions of paths and samplers. */
final class Functions {
  /** The arguments of a function stand behind the frame of the enclosing one. */
  private static final int FIRST_ARGUMENT = 1;

  private final Body outer;

  Functions(Body outer) {
    this.outer = outer;
  }

  /** Whether a statement takes effect before the others of its block. */
  static boolean isHoisted(Statement statement) {
    return statement instanceof Statement.Import
        || statement instanceof Statement.FunctionDeclaration
        || statement instanceof Statement.PathDeclaration
        || statement instanceof Statement.SamplerDeclaration;
  }

  ExpressionNode function(Statement.FunctionDeclaration function) {
    Body body = outer.inner(scopeOf(function));
    ParameterNode[] parameters = parameters(body, function.parameters(), FIRST_ARGUMENT);
    Signature signature = outer.variable(function.name()).signature().orElseThrow();
    return new FunctionNode(
        signature, target(body, signature.name(), function.range(), parameters, function.body()));
  }

  ExpressionNode lambda(Expression.Lambda lambda) {
    Body body = outer.inner(scopeOf(lambda));
    return new FunctionNode(
        signature("function", lambda.parameters()),
        target(
            body, "function", lambda.range(), formals(body, lambda.parameters()), lambda.body()));
  }

  /** A definition without arguments becomes a function of nothing. */
  ExpressionNode definition(Definition definition) {
    Body body = outer.inner(scopeOf(definition));
    List<Name> names = definition.parameters().orElse(List.of());
    String name = definition.name().canonical();
    return new FunctionNode(
        signature(name, names),
        target(body, name, definition.range(), formals(body, names), definition.body()));
  }

  /** The code of a body whose first argument is the enclosing frame. */
  static RootCallTarget target(
      Body body, String name, SourceRange range, ParameterNode[] parameters, Expression code) {
    ExpressionNode node = body.expression(code);
    return new FunctionRootNode(
            body.unit().language(),
            body.descriptor(),
            name,
            body.unit().section(range),
            parameters,
            node)
        .getCallTarget();
  }

  /** Parameters with their defaults, the first of them in argument {@code first}. */
  static ParameterNode[] parameters(Body body, List<Parameter> parameters, int first) {
    List<ParameterNode> nodes = new ArrayList<>();
    for (Parameter parameter : parameters) {
      nodes.add(
          new ParameterNode(
              first + nodes.size(),
              body.variable(parameter.name()).slot(),
              parameter.defaultValue().map(body::expression).orElse(null)));
    }
    return nodes.toArray(ParameterNode[]::new);
  }

  /** Parameters without defaults. */
  static ParameterNode[] formals(Body body, List<Name> names) {
    List<ParameterNode> nodes = new ArrayList<>();
    for (Name name : names) {
      nodes.add(new ParameterNode(FIRST_ARGUMENT + nodes.size(), body.variable(name).slot(), null));
    }
    return nodes.toArray(ParameterNode[]::new);
  }

  private static Signature signature(String name, List<Name> names) {
    return Signature.of(
        name,
        names.stream()
            .map(Name::canonical)
            .map(org.difflow.checker.table.Parameter::required)
            .toList());
  }

  private Scope scopeOf(Record node) {
    return outer.unit().bindings().scopeOf(node);
  }
}
