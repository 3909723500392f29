package org.difflow.checker;

import java.util.List;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.PathItem.PriorClause;
import org.difflow.syntax.PathItem.TimeClause;
import org.difflow.syntax.Statement.PathDeclaration;

/** What a path must have: one {@code time} clause, one law, and at most one prior. */
final class PathShapes {
  private static final String TIME_HELP = "write `time t in [0, 1], data at 0`";

  private final Findings findings;
  private final PathLaws laws;

  PathShapes(Findings findings) {
    this.findings = findings;
    this.laws = new PathLaws(findings);
  }

  void check(PathDeclaration path) {
    List<TimeClause> times = Paths.only(path, TimeClause.class);
    twice(path, times, Problem.TIME_TWICE);
    twice(path, Paths.only(path, PriorClause.class), Problem.PRIOR_TWICE);
    twice(path, Paths.only(path, PathItem.BaseClause.class), Problem.BASE_TWICE);
    if (times.isEmpty()) {
      findings.add(findings.at(path.name().range(), Problem.NO_TIME, path.name()).help(TIME_HELP));
    } else {
      time(path, times.getFirst());
    }
    laws.check(path);
  }

  private void twice(PathDeclaration path, List<? extends PathItem> clauses, Problem problem) {
    for (PathItem more : clauses.subList(Math.min(1, clauses.size()), clauses.size())) {
      findings.add(
          findings.pointing(
              findings.at(more.range(), problem, path.name()),
              clauses.getFirst().range(),
              "the other one is here"));
    }
  }

  private void time(PathDeclaration path, TimeClause time) {
    if (!isWhole(time.interval()) && !isInterval(time.interval())) {
      findings.add(findings.at(time.interval().range(), Problem.TIME_RANGE).help(TIME_HELP));
    }
    if (time.dataAt().isEmpty() && laws.needsDataEnd(path)) {
      findings.add(findings.at(time.range(), Problem.NO_DATA_END, path.name()).help(TIME_HELP));
    }
  }

  private static boolean isWhole(Expression interval) {
    return interval instanceof Expression.BinaryOperation operation
        && operation.operator() == BinaryOperator.RANGE;
  }

  private static boolean isInterval(Expression interval) {
    return interval instanceof Expression.Missing
        || interval instanceof Expression.ListLiteral list && list.elements().size() == 2;
  }
}
