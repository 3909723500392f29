package org.difflow.checker;

import java.util.List;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.SamplerItem;
import org.difflow.syntax.SamplerItem.CarryDeclaration;
import org.difflow.syntax.SamplerItem.GridClause;
import org.difflow.syntax.SamplerItem.StepClause;
import org.difflow.syntax.Statement;
import org.difflow.syntax.Statement.SamplerDeclaration;

/** Samplers: a grid, a step, what is carried from step to step, and definitions in any order. */
final class Samplers {
  private final Context context;
  private final Names names;
  private final Meanings meanings;
  private final Expressions expressions;
  private final Declarations declarations;

  Samplers(
      Context context,
      Names names,
      Meanings meanings,
      Expressions expressions,
      Declarations declarations) {
    this.context = context;
    this.names = names;
    this.meanings = meanings;
    this.expressions = expressions;
    this.declarations = declarations;
  }

  void check(SamplerDeclaration sampler, Visibility outer) {
    Visibility where = outer.body(context.bindings().scopeOf(sampler));
    declarations.parameters(sampler.parameters(), where);
    only(sampler, Definition.class).forEach(definition -> declarations.hoist(definition, where));
    only(sampler, CarryDeclaration.class).forEach(carry -> where.announce(carry.name()));
    only(sampler, CarryDeclaration.class).forEach(carry -> carry(carry, where));
    only(sampler, Definition.class).forEach(definition -> declarations.check(definition, where));
    only(sampler, GridClause.class).forEach(grid -> grid(grid, where));
    only(sampler, StepClause.class).forEach(step -> step(step, where));
    shape(sampler);
  }

  private static <T extends SamplerItem> List<T> only(SamplerDeclaration sampler, Class<T> kind) {
    return sampler.items().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void carry(CarryDeclaration carry, Visibility where) {
    expressions.check(carry.initial(), where);
    names.declare(where, carry.name(), Variable.Kind.CARRY);
  }

  private void grid(GridClause grid, Visibility where) {
    Scope scope = where.scope().inner(Scope.Kind.GRID);
    context.bindings().open(grid, scope);
    meanings.grid(grid.times());
    expressions.check(grid.times(), where.body(scope));
  }

  private void step(StepClause step, Visibility where) {
    Scope scope = where.scope().inner(Scope.Kind.STEP);
    context.bindings().open(step, scope);
    Visibility inner = where.body(scope);
    List.of(step.state(), step.from(), step.to())
        .forEach(name -> names.declare(inner, name, Variable.Kind.STEP_ARGUMENT));
    expressions.check(step.body(), inner);
    value(step);
  }

  private void value(StepClause step) {
    List<Statement> lines = step.body().statements();
    if (lines.isEmpty() || !hasValue(lines.getLast())) {
      Findings findings = context.findings();
      findings.add(
          findings
              .at(step.body().range(), Problem.STEP_WITHOUT_VALUE)
              .help("let its last line be the new %s".formatted(step.state())));
    }
  }

  private static boolean hasValue(Statement line) {
    return line instanceof Statement.ExpressionStatement statement
        && !(statement.expression() instanceof Expression.Conditional conditional
            && conditional.elseBranch().isEmpty());
  }

  private void shape(SamplerDeclaration sampler) {
    Findings findings = context.findings();
    if (only(sampler, GridClause.class).isEmpty()) {
      findings.add(
          findings
              .at(sampler.name().range(), Problem.NO_GRID, sampler.name())
              .help("write `grid linear(steps)` in it"));
    }
    if (only(sampler, StepClause.class).isEmpty()) {
      findings.add(
          findings
              .at(sampler.name().range(), Problem.NO_STEP, sampler.name())
              .help("write `step(x, s, t) { ... }` in it, from time s to time t"));
    }
    twice(sampler, only(sampler, GridClause.class), "grid");
    twice(sampler, only(sampler, StepClause.class), "step");
  }

  private void twice(SamplerDeclaration sampler, List<? extends SamplerItem> clauses, String word) {
    Findings findings = context.findings();
    for (SamplerItem more : clauses.subList(Math.min(1, clauses.size()), clauses.size())) {
      findings.add(
          findings.pointing(
              findings.at(more.range(), Problem.CLAUSE_TWICE, sampler.name(), word),
              clauses.getFirst().range(),
              "the other one is here"));
    }
  }
}
