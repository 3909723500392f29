package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Definition;
import org.difflow.syntax.GreekNames;
import org.difflow.syntax.Name;
import org.difflow.syntax.PathItem.TimeClause;
import org.difflow.syntax.Statement.PathDeclaration;

/** The arguments of a law: those of the table, {@code t} as the path's time clause names it. */
final class LawArguments {
  private final Findings findings;

  LawArguments(Findings findings) {
    this.findings = findings;
  }

  void check(PathDeclaration path, Definition definition, Signature part) {
    Optional<Name> clock =
        Paths.only(path, TimeClause.class).stream().map(TimeClause::variable).findFirst();
    List<String> expected = part.parameters().stream().map(p -> inClock(p, clock)).toList();
    if (!canonical(expected).equals(given(definition))) {
      findings.add(wrong(definition, expected, clock));
    }
  }

  private static String inClock(Parameter parameter, Optional<Name> clock) {
    String name = parameter.name();
    return name.equals("t") ? clock.map(Name::written).orElse(name) : name;
  }

  private static List<String> canonical(List<String> names) {
    return names.stream().map(GreekNames::canonical).toList();
  }

  private static List<String> given(Definition definition) {
    return definition.parameters().orElse(List.of()).stream().map(Name::canonical).toList();
  }

  private Diagnostic wrong(Definition definition, List<String> expected, Optional<Name> clock) {
    String list = expected.stream().collect(Collectors.joining(", ", "(", ")"));
    String written = expected.isEmpty() ? "" : list;
    Diagnostic wrong =
        findings
            .at(PathLaws.heading(definition), Problem.LAW_ARGUMENTS, definition.name(), list)
            .help("write `%s%s = ...`".formatted(definition.name(), written));
    return clock
        .map(name -> findings.pointing(wrong, name.range(), "the time of the path"))
        .orElse(wrong);
  }
}
