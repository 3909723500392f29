package org.difflow.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Problem;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Expression.BinaryOperation;
import org.difflow.syntax.Expression.Call;
import org.difflow.syntax.Expression.IndexAccess;
import org.difflow.syntax.Expression.MemberAccess;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Expression.Prime;
import org.difflow.syntax.Name;
import org.difflow.syntax.StringPart;

/**
 * Walks expressions. What leans to the left, as sums do, is walked in a loop, so that only real
 * nesting counts as depth.
 */
final class Expressions {
  /** Text may nest 1,000 brackets; operators, blocks and branches add levels to each. */
  static final int DEEPEST = 4_000;

  private final Context context;
  private final Statements statements;
  private final Names names;
  private final Meanings meanings;
  private final Calls calls;
  private final Members members;
  private final Binders binders;
  private final TypeErrors typeErrors;
  private int depth;
  private boolean tooDeep;

  Expressions(Context context, Names names, Meanings meanings, Statements statements) {
    this.context = context;
    this.statements = statements;
    this.names = names;
    this.meanings = meanings;
    this.members = new Members(context);
    this.calls = new Calls(context, members);
    this.binders = new Binders(context, meanings);
    this.typeErrors = new TypeErrors(context);
  }

  void check(Expression expression, Visibility where) {
    depth++;
    if (depth <= DEEPEST) {
      alongTheLeft(expression, where);
    } else {
      reportDepth(expression);
    }
    depth--;
  }

  void checkAll(List<Expression> expressions, Visibility where) {
    expressions.forEach(expression -> check(expression, where));
  }

  private void reportDepth(Expression expression) {
    if (!tooDeep) {
      tooDeep = true;
      context
          .findings()
          .add(context.findings().at(expression.range(), Problem.NESTED_TOO_DEEPLY, DEEPEST));
    }
  }

  private void alongTheLeft(Expression expression, Visibility where) {
    List<Expression> spine = spine(expression);
    for (Expression node : spine.reversed()) {
      if (node instanceof NameReference name) {
        meanings.resolve(name, where, memberOf(spine));
      } else {
        parts(node, where);
      }
      typeErrors.check(node);
      context.types().settle(node);
    }
  }

  /** The expression, its left part, the left part of that and so on. */
  private static List<Expression> spine(Expression expression) {
    List<Expression> spine = new ArrayList<>();
    Optional<Expression> next = Optional.of(expression);
    while (next.isPresent()) {
      spine.add(next.get());
      next = left(next.get());
    }
    return spine;
  }

  private static Optional<Expression> left(Expression expression) {
    return switch (expression) {
      case BinaryOperation operation -> Optional.of(operation.left());
      case Call call -> Optional.of(call.callee());
      case IndexAccess access -> Optional.of(access.target());
      case MemberAccess access -> Optional.of(access.target());
      case Prime prime -> Optional.of(prime.target());
      default -> Optional.empty();
    };
  }

  /** The member that is asked of the name at the left end. */
  private static Optional<Name> memberOf(List<Expression> spine) {
    return spine.size() > 1 && spine.get(spine.size() - 2) instanceof MemberAccess access
        ? Optional.of(access.member())
        : Optional.empty();
  }

  /** All parts of an expression but its left one, which has been walked. */
  private void parts(Expression expression, Visibility where) {
    switch (expression) {
      case Expression.NumberLiteral _,
          Expression.BooleanLiteral _,
          Expression.NoneLiteral _,
          Expression.Missing _,
          NameReference _,
          Prime _ -> {}
      case Expression.StringTemplate template -> template(template, where);
      case Expression.ListLiteral list -> checkAll(list.elements(), where);
      case Expression.Comprehension comprehension -> comprehension(comprehension, where);
      case Expression.UnaryOperation operation -> check(operation.operand(), where);
      case BinaryOperation operation -> check(operation.right(), where);
      case Expression.ComparisonChain chain -> checkAll(chain.operands(), where);
      case Expression.Conditional conditional -> conditional(conditional, where);
      case Expression.Lambda lambda -> lambda(lambda, where);
      case Call call -> call(call, where);
      case IndexAccess access -> checkAll(access.indices(), where);
      case MemberAccess access -> members.check(access);
      case Expression.Block block -> statements.block(block, where, true);
    }
  }

  private void template(Expression.StringTemplate template, Visibility where) {
    for (StringPart part : template.parts()) {
      if (part instanceof StringPart.Hole hole) {
        check(hole.value(), where);
      }
    }
  }

  private void comprehension(Expression.Comprehension comprehension, Visibility where) {
    check(comprehension.source(), where);
    Visibility inner = where.block();
    names.declare(inner, comprehension.variable(), Variable.Kind.LOOP);
    check(comprehension.element(), inner);
  }

  private void conditional(Expression.Conditional conditional, Visibility where) {
    check(conditional.condition(), where);
    check(conditional.thenBranch(), where);
    conditional.elseBranch().ifPresent(branch -> check(branch, where));
  }

  private void lambda(Expression.Lambda lambda, Visibility where) {
    Scope scope = where.scope().inner(Scope.Kind.LAMBDA);
    context.bindings().open(lambda, scope);
    Visibility inner = where.body(scope);
    for (Name parameter : lambda.parameters()) {
      names.declare(inner, parameter, Variable.Kind.LAMBDA_PARAMETER);
    }
    check(lambda.body(), inner);
  }

  private void call(Call call, Visibility where) {
    Visibility inner = binders.around(call, where);
    call.arguments().forEach(argument -> check(argument.value(), inner));
    calls.check(call);
  }
}
