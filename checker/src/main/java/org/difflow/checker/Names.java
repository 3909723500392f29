package org.difflow.checker;

import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Shape;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.table.ValueMembers;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Name;

/**
 * Declares names. Two of a name in one place are an error; to hide a name of one's own or a member
 * is worth a warning; to hide a builtin or what is imported is not, nor is an argument named like a
 * symbol: both stand for any value. The arguments of a law have their names from the language.
 */
final class Names {
  private final Context context;

  Names(Context context) {
    this.context = context;
  }

  Variable declare(Visibility where, Name name, Variable.Kind kind) {
    return declare(where, name, kind, Shape.VALUE);
  }

  Variable declare(Visibility where, Name name, Variable.Kind kind, Shape shape) {
    reportCollision(where, name, kind);
    return show(where, name, kind, shape);
  }

  private Variable show(Visibility where, Name name, Variable.Kind kind, Shape shape) {
    Variable variable = where.scope().declare(name, kind, shape);
    context.bindings().declare(name, variable);
    where.show(variable);
    return variable;
  }

  /** Declares an argument whose name the language prescribes: to hide one by it is no choice. */
  void declarePrescribed(Visibility where, Name name) {
    where.own(name.canonical()).ifPresent(first -> reportTwice(name, first));
    show(where, name, Variable.Kind.PARAMETER, Shape.VALUE);
  }

  private void reportCollision(Visibility where, Name name, Variable.Kind kind) {
    Optional<Variable> same = where.own(name.canonical());
    same.ifPresent(first -> reportTwice(name, first));
    if (same.isEmpty()) {
      reportHiding(where, name, kind);
    }
  }

  private void reportTwice(Name name, Variable first) {
    Findings findings = context.findings();
    Diagnostic twice = findings.at(name.range(), Problem.DECLARED_TWICE, name);
    findings.add(findings.pointing(twice, first.range(), "first declared here"));
  }

  private void reportHiding(Visibility where, Name name, Variable.Kind kind) {
    Optional<Variable> hidden = where.find(name.canonical());
    hidden
        .filter(variable -> !(isArgument(kind) && variable.kind() == Variable.Kind.SYMBOL))
        .ifPresent(variable -> reportHidden(name, variable));
    if (hidden.isEmpty() && isMember(where, name)) {
      String member = "the member of the model of the same name";
      context.findings().add(context.findings().at(name.range(), Problem.HIDES, name, member));
    }
  }

  private static boolean isArgument(Variable.Kind kind) {
    return kind == Variable.Kind.PARAMETER || kind == Variable.Kind.LAMBDA_PARAMETER;
  }

  private void reportHidden(Name name, Variable hidden) {
    Findings findings = context.findings();
    String words = "the " + hidden.kind().word() + " of the same name";
    Diagnostic hides = findings.at(name.range(), Problem.HIDES, name, words);
    findings.add(findings.pointing(hides, hidden.range(), "declared here"));
  }

  private static boolean isMember(Visibility where, Name name) {
    return where.isInside(Scope.Kind.SAMPLER)
        && ValueMembers.findInModel(name.canonical()).isPresent();
  }
}
