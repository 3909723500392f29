package org.difflow.checker;

import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement.CarryAssignment;

/** The only assignment of the language: a carry, in the step of its sampler. */
final class CarryAssignments {
  private final Context context;

  CarryAssignments(Context context) {
    this.context = context;
  }

  void check(CarryAssignment assignment, Visibility where) {
    Name name = assignment.name();
    Optional<Variable> variable = where.find(name.canonical());
    boolean inStep = where.scope().kind() == Scope.Kind.STEP;
    variable
        .filter(v -> inStep && v.kind() == Variable.Kind.CARRY)
        .ifPresentOrElse(
            carry -> context.bindings().assign(assignment, carry),
            () -> context.findings().add(refusal(name, variable, inStep)));
  }

  private Diagnostic refusal(Name name, Optional<Variable> variable, boolean inStep) {
    Findings findings = context.findings();
    Diagnostic plain =
        findings.at(name.range(), Problem.NOT_ASSIGNABLE, name).help(help(name, variable, inStep));
    return variable.map(v -> findings.pointing(plain, v.range(), "declared here")).orElse(plain);
  }

  private static String help(Name name, Optional<Variable> variable, boolean inStep) {
    if (variable.isEmpty()) {
      return "a new name is bound by `let %s = ...`".formatted(name);
    }
    return inStep
        ? "to keep it between steps, declare `carry %s = ...` in the sampler".formatted(name)
        : "a name keeps its value: bind the new value to a new name with `let`";
  }
}
