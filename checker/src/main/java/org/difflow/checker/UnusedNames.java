package org.difflow.checker;

import java.util.Set;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;

/**
 * Warns of names that nothing uses: what a block or body binds by {@code let}, parameters of
 * functions, paths and samplers, and what is carried. Names of the file may be used by others that
 * import it, and arguments of laws and steps have to be there. A name that starts with {@code _}
 * says that it is not meant to be used.
 */
final class UnusedNames {
  private static final Set<Scope.Kind> WITH_PARAMETERS =
      Set.of(Scope.Kind.FUNCTION, Scope.Kind.PATH, Scope.Kind.SAMPLER);

  private final Context context;
  private final Visibility file;

  UnusedNames(Context context, Visibility file) {
    this.context = context;
    this.file = file;
  }

  void report() {
    context.bindings().scopes().stream()
        .flatMap(scope -> scope.variables().stream())
        .filter(this::shouldBeUsed)
        .filter(variable -> !context.bindings().isUsed(variable))
        .forEach(this::report);
  }

  private boolean shouldBeUsed(Variable variable) {
    return !variable.name().startsWith("_")
        && !variable.isImported()
        && switch (variable.kind()) {
          case LET -> !file.own().contains(variable);
          case PARAMETER -> WITH_PARAMETERS.contains(variable.owner().kind());
          case CARRY -> true;
          default -> false;
        };
  }

  private void report(Variable unused) {
    Findings findings = context.findings();
    findings.add(
        findings
            .at(unused.range(), Problem.UNUSED, unused.kind().word(), unused.name())
            .help("delete it, or call it `_%s`".formatted(unused.name())));
  }
}
