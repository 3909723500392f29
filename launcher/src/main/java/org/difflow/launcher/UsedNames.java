package org.difflow.launcher;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.syntax.Assumption;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.Parameter;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.SamplerItem;
import org.difflow.syntax.Statement;
import org.difflow.syntax.StringPart;

/**
 * The names that a statement refers to: not those of arguments, of members and of what is declared
 * inside it. Chains of operators may be deep, so expressions wait in a list instead of a recursion.
 */
final class UsedNames {
  /** An expression, and the names around it that mean something inside the statement. */
  private record Open(Expression expression, Set<String> local) {}

  private final Set<String> found = new HashSet<>();
  private final Deque<Open> waiting = new ArrayDeque<>();

  private UsedNames() {}

  static Set<String> of(Statement statement) {
    UsedNames names = new UsedNames();
    names.statement(statement, Set.of());
    while (!names.waiting.isEmpty()) {
      Open next = names.waiting.pop();
      names.expression(next.expression(), next.local());
    }
    return names.found;
  }

  private void statement(Statement statement, Set<String> local) {
    switch (statement) {
      case Statement.Import _ -> {}
      case Statement.Let let -> open(let.value(), local);
      case Statement.SymDeclaration symbols ->
          symbols.assumptions().stream()
              .flatMap(symbol -> symbol.bound().stream())
              .map(Assumption.Bound::value)
              .forEach(value -> open(value, local));
      case Statement.FunctionDeclaration function -> {
        Set<String> inner = parameters(function.parameters(), local);
        open(function.body(), with(inner, List.of(function.name())));
      }
      case Statement.PathDeclaration path -> path(path, parameters(path.parameters(), local));
      case Statement.SamplerDeclaration sampler ->
          sampler(sampler, parameters(sampler.parameters(), local));
      case Statement.ForLoop loop -> {
        open(loop.source(), local);
        open(loop.body(), with(local, List.of(loop.variable())));
      }
      case Statement.Assertion assertion -> {
        open(assertion.condition(), local);
        open(assertion.message(), local);
      }
      case Statement.CarryAssignment assignment -> open(assignment.value(), local);
      case Statement.ExpressionStatement line -> open(line.expression(), local);
    }
  }

  /** The default of a parameter sees what is around, and the body the parameter. */
  private Set<String> parameters(List<Parameter> parameters, Set<String> local) {
    parameters.forEach(parameter -> open(parameter.defaultValue(), local));
    return with(local, parameters.stream().map(Parameter::name).toList());
  }

  private void path(Statement.PathDeclaration path, Set<String> local) {
    Set<String> inner =
        with(local, path.items().stream().flatMap(item -> declared(item).stream()).toList());
    path.items().forEach(item -> item(item, inner));
  }

  private static Optional<Name> declared(PathItem item) {
    return switch (item) {
      case PathItem.TimeClause time -> Optional.of(time.variable());
      case Definition definition -> Optional.of(definition.name());
      case PathItem.PriorClause _, PathItem.IsotropicClause _ -> Optional.empty();
    };
  }

  private void item(PathItem item, Set<String> local) {
    switch (item) {
      case PathItem.TimeClause time -> {
        open(time.interval(), local);
        open(time.dataAt(), local);
        open(time.stop(), local);
      }
      case PathItem.PriorClause prior -> open(prior.distribution(), local);
      case PathItem.IsotropicClause _ -> {}
      case Definition definition -> definition(definition, local);
    }
  }

  private void sampler(Statement.SamplerDeclaration sampler, Set<String> local) {
    Set<String> inner =
        with(local, sampler.items().stream().flatMap(item -> declared(item).stream()).toList());
    sampler.items().forEach(item -> item(item, inner));
  }

  private static Optional<Name> declared(SamplerItem item) {
    return switch (item) {
      case SamplerItem.CarryDeclaration carry -> Optional.of(carry.name());
      case Definition definition -> Optional.of(definition.name());
      case SamplerItem.GridClause _, SamplerItem.StepClause _ -> Optional.empty();
    };
  }

  private void item(SamplerItem item, Set<String> local) {
    switch (item) {
      case SamplerItem.GridClause grid -> open(grid.times(), local);
      case SamplerItem.CarryDeclaration carry -> open(carry.initial(), local);
      case SamplerItem.StepClause step ->
          open(step.body(), with(local, List.of(step.state(), step.from(), step.to())));
      case Definition definition -> definition(definition, local);
    }
  }

  private void definition(Definition definition, Set<String> local) {
    open(definition.body(), with(local, definition.parameters().orElseGet(List::of)));
  }

  private void expression(Expression expression, Set<String> local) {
    switch (expression) {
      case Expression.NameReference reference -> reference(reference.name().canonical(), local);
      case Expression.Lambda lambda -> open(lambda.body(), with(local, lambda.parameters()));
      case Expression.Comprehension list -> {
        open(list.source(), local);
        open(list.element(), with(local, List.of(list.variable())));
      }
      case Expression.Block block -> block(block, local);
      case Expression other -> parts(other).forEach(part -> open(part, local));
    }
  }

  private void reference(String name, Set<String> local) {
    if (!local.contains(name)) {
      found.add(name);
    }
  }

  /** A statement of a block sees what those before it declare. */
  private void block(Expression.Block block, Set<String> local) {
    Set<String> inner = new HashSet<>(local);
    for (Statement statement : block.statements()) {
      statement(statement, Set.copyOf(inner));
      inner.addAll(StatementNames.declared(statement));
    }
  }

  /** The expressions of one that declares nothing. */
  private static Stream<Expression> parts(Expression expression) {
    return switch (expression) {
      case Expression.StringTemplate text -> text.parts().stream().flatMap(UsedNames::hole);
      case Expression.ListLiteral list -> list.elements().stream();
      case Expression.UnaryOperation operation -> Stream.of(operation.operand());
      case Expression.BinaryOperation operation -> Stream.of(operation.left(), operation.right());
      case Expression.ComparisonChain chain -> chain.operands().stream();
      case Expression.Conditional conditional ->
          Stream.concat(
              Stream.of(conditional.condition(), conditional.thenBranch()),
              conditional.elseBranch().stream());
      case Expression.Call call ->
          Stream.concat(
              Stream.of(call.callee()), call.arguments().stream().map(Expression.Argument::value));
      case Expression.IndexAccess access ->
          Stream.concat(Stream.of(access.target()), access.indices().stream());
      case Expression.MemberAccess access -> Stream.of(access.target());
      case Expression.Prime prime -> Stream.of(prime.target());
      default -> Stream.of();
    };
  }

  private static Stream<Expression> hole(StringPart part) {
    return part instanceof StringPart.Hole hole ? Stream.of(hole.value()) : Stream.of();
  }

  private void open(Optional<Expression> expression, Set<String> local) {
    expression.ifPresent(value -> open(value, local));
  }

  private void open(Expression expression, Set<String> local) {
    waiting.push(new Open(expression, local));
  }

  private static Set<String> with(Set<String> local, Collection<Name> names) {
    return Stream.concat(local.stream(), names.stream().map(Name::canonical))
        .collect(Collectors.toUnmodifiableSet());
  }
}
