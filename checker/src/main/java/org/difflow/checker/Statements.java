package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Shape;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Problem;
import org.difflow.syntax.Assumption;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Statement;

/**
 * Walks statements in their order: names of {@code let} and {@code sym} show from their line on.
 */
final class Statements {
  private final Context context;
  private final Names names;
  private final Expressions expressions;
  private final SetValues values;
  private final Declarations declarations;
  private final Paths paths;
  private final Samplers samplers;
  private final StatementPlaces places;
  private final DroppedValues dropped;
  private final CarryAssignments carries;
  private final TypeErrors typeErrors;

  Statements(Context context) {
    this.context = context;
    this.names = new Names(context);
    Meanings meanings = new Meanings(context);
    this.expressions = new Expressions(context, names, meanings, this);
    this.values = new SetValues(context, expressions);
    this.declarations = new Declarations(context, names, expressions, values);
    this.paths = new Paths(context, meanings, expressions, declarations);
    this.samplers = new Samplers(context, names, meanings, expressions, declarations);
    this.places = new StatementPlaces(context.findings());
    this.dropped = new DroppedValues(context.findings());
    this.carries = new CarryAssignments(context);
    this.typeErrors = new TypeErrors(context);
  }

  void file(List<Statement> statements, Visibility where) {
    boolean printed = context.mode() == Checker.Mode.SESSION;
    hoist(statements, where);
    statements.forEach(statement -> check(statement, where, printed));
  }

  /** A block; its value is its last expression, if anyone wants it. */
  void block(Expression.Block block, Visibility outer, boolean used) {
    Visibility where = outer.block();
    List<Statement> statements = block.statements();
    hoist(statements, where);
    for (int i = 0; i < statements.size(); i++) {
      check(statements.get(i), where, used && i == statements.size() - 1);
    }
  }

  private void hoist(List<Statement> statements, Visibility where) {
    for (Statement statement : statements) {
      declarations.hoist(statement, where);
      announce(statement, where);
    }
  }

  private static void announce(Statement statement, Visibility where) {
    switch (statement) {
      case Statement.Let let -> where.announce(let.name());
      case Statement.SymDeclaration sym ->
          sym.assumptions().forEach(assumption -> where.announce(assumption.symbol()));
      default -> {}
    }
  }

  private void check(Statement statement, Visibility where, boolean used) {
    places.check(statement, where);
    switch (statement) {
      case Statement.Import _ -> {} // resolved before all else: imports show in the whole file
      case Statement.Let let -> let(let, where);
      case Statement.SymDeclaration sym -> sym.assumptions().forEach(a -> assumption(a, where));
      case Statement.FunctionDeclaration function -> function(function, where);
      case Statement.PathDeclaration path -> paths.check(path, where);
      case Statement.SamplerDeclaration sampler -> samplers.check(sampler, where);
      case Statement.ForLoop loop -> loop(loop, where);
      case Statement.Assertion assertion -> assertion(assertion, where);
      case Statement.CarryAssignment assignment -> carry(assignment, where);
      case Statement.ExpressionStatement line -> expression(line.expression(), where, used);
    }
  }

  private void let(Statement.Let let, Visibility where) {
    Expression value = values.check(let.name(), Optional.of(let.value()), where).orElseThrow();
    Variable variable =
        names.declare(
            where,
            let.name(),
            Variable.Kind.LET,
            Shape.callable(Declarations.signature(let.name(), value)));
    context.bindings().define(variable, let);
    context.kinds().note(variable, value);
    context.types().note(variable, value);
  }

  private void assumption(Assumption assumption, Visibility where) {
    assumption.bound().ifPresent(bound -> bound(assumption, bound, where));
    names.declare(where, assumption.symbol(), Variable.Kind.SYMBOL);
  }

  private void bound(Assumption assumption, Assumption.Bound bound, Visibility where) {
    boolean isSet = bound.relation() == Assumption.Relation.IN;
    if (isSet && !NumberSet.isOne(bound.value())) {
      wrongSet(Problem.NO_NUMBER_SET, assumption, bound);
    } else if (isSet && NumberSet.isEmpty(bound.value())) {
      wrongSet(Problem.EMPTY_NUMBER_SET, assumption, bound);
    } else if (!isSet || !NumberSet.isReal(bound.value())) {
      expressions.check(bound.value(), where);
    }
  }

  private void wrongSet(Problem problem, Assumption assumption, Assumption.Bound bound) {
    String name = assumption.symbol().toString();
    context.findings().add(context.findings().at(bound.value().range(), problem, name));
  }

  private void function(Statement.FunctionDeclaration function, Visibility where) {
    Scope scope = context.bindings().scopeOf(function);
    Visibility inner = where.body(scope);
    declarations.parameters(function.parameters(), inner);
    expressions.check(function.body(), inner);
  }

  private void loop(Statement.ForLoop loop, Visibility where) {
    expressions.check(loop.source(), where);
    Visibility inner = where.block();
    names.declare(inner, loop.variable(), Variable.Kind.LOOP);
    block(loop.body(), inner, false);
  }

  private void assertion(Statement.Assertion assertion, Visibility where) {
    expressions.check(assertion.condition(), where);
    typeErrors.condition(assertion.condition());
    assertion.message().ifPresent(message -> expressions.check(message, where));
  }

  private void carry(Statement.CarryAssignment assignment, Visibility where) {
    expressions.check(assignment.value(), where);
    carries.check(assignment, where);
  }

  private void expression(Expression expression, Visibility where, boolean used) {
    if (used) {
      expressions.check(expression, where);
    } else if (expression instanceof Expression.Conditional conditional) {
      unusedBranches(conditional, where);
    } else {
      expressions.check(expression, where);
      dropped.check(expression);
    }
  }

  /** Where the value of an {@code if} goes nowhere, those of its branches do not either. */
  private void unusedBranches(Expression.Conditional first, Visibility where) {
    Optional<Expression> next = Optional.of(first);
    while (next.isPresent() && next.get() instanceof Expression.Conditional conditional) {
      expressions.check(conditional.condition(), where);
      typeErrors.condition(conditional.condition());
      unused(conditional.thenBranch(), where);
      next = conditional.elseBranch();
    }
    next.ifPresent(branch -> unused(branch, where));
  }

  private void unused(Expression branch, Visibility where) {
    if (branch instanceof Expression.Block block) {
      block(block, where, false);
    } else {
      expression(branch, where, false);
    }
  }
}
