package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.checker.table.Laws;
import org.difflow.checker.table.Signature;
import org.difflow.node.ExpressionNode;
import org.difflow.node.PathClauses;
import org.difflow.node.PathNode;
import org.difflow.node.PathRootNode;
import org.difflow.node.PathRootNode.Named;
import org.difflow.path.LawKind;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.Statement;
import org.difflow.value.PathHead;

/** Paths as nodes. */
final class Paths {
  private final Body outer;

  Paths(Body outer) {
    this.outer = outer;
  }

  ExpressionNode translate(Statement.PathDeclaration path) {
    Body body = outer.ofPath(outer.unit().bindings().scopeOf(path));
    Signature signature = outer.variable(path.name()).signature().orElseThrow();
    LawKind law = outer.variable(path.name()).law().orElseThrow();
    return new PathNode(signature, head(path, law), target(body, path, law));
  }

  private static PathHead head(Statement.PathDeclaration path, LawKind law) {
    List<String> parameters = path.parameters().stream().map(p -> p.name().canonical()).toList();
    boolean exact =
        only(path, Definition.class).allMatch(d -> d.operator() == Definition.Operator.EQUAL);
    PathItem.TimeClause time = time(path);
    boolean whole = time.interval() instanceof Expression.BinaryOperation;
    return new PathHead(time.variable().canonical(), parameters, law, exact, whole);
  }

  private RootCallTarget target(Body body, Statement.PathDeclaration path, LawKind law) {
    PathRootNode.Names names = names(body, path, law);
    ExpressionNode[] defaults =
        path.parameters().stream()
            .map(parameter -> body.value(parameter.name(), parameter.defaultValue()).orElse(null))
            .toArray(ExpressionNode[]::new);
    Functions functions = new Functions(body);
    ExpressionNode[] definitions =
        only(path, Definition.class).map(functions::definition).toArray(ExpressionNode[]::new);
    PathClauses clauses = clauses(body, path);
    return new PathRootNode(
            body.unit().language(),
            body.descriptor(),
            body.unit().section(path.range()),
            names,
            defaults,
            definitions,
            clauses)
        .getCallTarget();
  }

  private static PathRootNode.Names names(Body body, Statement.PathDeclaration path, LawKind law) {
    List<Named> parameters = path.parameters().stream().map(p -> named(body, p.name())).toList();
    List<Named> definitions =
        only(path, Definition.class).map(definition -> named(body, definition.name())).toList();
    List<Named> state = Laws.state(law).stream().map(name -> symbol(body, name)).toList();
    return new PathRootNode.Names(parameters, definitions, symbol(body, "d"), state);
  }

  private static Named symbol(Body body, String name) {
    return new Named(name, body.scope().find(name).orElseThrow().slot());
  }

  private static Named named(Body body, Name name) {
    return new Named(name.canonical(), body.variable(name).slot());
  }

  private static PathClauses clauses(Body body, Statement.PathDeclaration path) {
    PathItem.TimeClause time = time(path);
    List<Expression> ends = ends(time.interval());
    Optional<PathItem.PriorClause> prior = only(path, PathItem.PriorClause.class).findFirst();
    Optional<PathItem.BaseClause> base = only(path, PathItem.BaseClause.class).findFirst();
    return new PathClauses(
        body.expression(ends.get(0)),
        body.expression(ends.get(1)),
        body.expression(time.dataAt().orElse(ends.get(0))),
        time.stop().map(body::expression).orElse(null),
        prior.map(clause -> body.expression(clause.distribution())).orElse(null),
        base.map(clause -> body.expression(clause.distribution())).orElse(null),
        body.unit().section(time.range()));
  }

  /** The two of {@code [A, B]} or {@code A..B}. */
  private static List<Expression> ends(Expression interval) {
    return switch (interval) {
      case Expression.BinaryOperation range -> List.of(range.left(), range.right());
      case Expression.ListLiteral pair -> pair.elements();
      default -> throw new IllegalArgumentException("no time range");
    };
  }

  private static PathItem.TimeClause time(Statement.PathDeclaration path) {
    return only(path, PathItem.TimeClause.class).findFirst().orElseThrow();
  }

  private static <T extends PathItem> Stream<T> only(
      Statement.PathDeclaration path, Class<T> kind) {
    return path.items().stream().filter(kind::isInstance).map(kind::cast);
  }
}
