package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.table.Laws;
import org.difflow.checker.table.Signature;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;
import org.difflow.path.LawKind;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Name;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.Statement.PathDeclaration;

/** The law of a path: exactly one, whole, and with the arguments of the table. */
final class PathLaws {
  private final Findings findings;
  private final LawArguments arguments;

  PathLaws(Findings findings) {
    this.findings = findings;
    this.arguments = new LawArguments(findings);
  }

  /** An item that says something about the law. */
  private record Part(LawKind law, SourceRange place) {}

  void check(PathDeclaration path) {
    List<Part> parts = parts(path);
    List<LawKind> kinds = parts.stream().map(Part::law).distinct().toList();
    switch (kinds.size()) {
      case 0 -> none(path);
      case 1 -> one(path, kinds.getFirst());
      default -> two(path, parts);
    }
    proportional(path);
  }

  /** The law of a path that has one. */
  static Optional<LawKind> lawOf(PathDeclaration path) {
    List<LawKind> kinds = parts(path).stream().map(Part::law).distinct().toList();
    return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
  }

  /** Whether it must be said at which end the data sits; a gradient flow starts at its law. */
  boolean needsDataEnd(PathDeclaration path) {
    return parts(path).stream().noneMatch(part -> part.law() == LawKind.ENERGY);
  }

  private static List<Part> parts(PathDeclaration path) {
    List<Part> parts = path.items().stream().flatMap(item -> part(item).stream()).toList();
    boolean bridge = parts.stream().anyMatch(part -> part.law() == LawKind.BRIDGE);
    return bridge ? parts.stream().map(PathLaws::ofBridge).toList() : parts;
  }

  /** The sigma of a bridge looks like that of a Gaussian law. */
  private static Part ofBridge(Part part) {
    return part.law() == LawKind.GAUSSIAN ? new Part(LawKind.BRIDGE, part.place()) : part;
  }

  private static Optional<Part> part(PathItem item) {
    return switch (item) {
      case PathItem.IsotropicClause clause ->
          Optional.of(new Part(LawKind.POISSON, clause.range()));
      case Definition definition -> law(definition).map(law -> new Part(law, heading(definition)));
      case PathItem.BaseClause clause -> Optional.of(new Part(LawKind.FLOW, clause.range()));
      case PathItem.TimeClause _, PathItem.PriorClause _ -> Optional.empty();
    };
  }

  private static Optional<LawKind> law(Definition definition) {
    return Laws.of(definition.name().canonical(), arguments(definition).size());
  }

  private static List<Name> arguments(Definition definition) {
    return definition.parameters().orElse(List.of());
  }

  /** The place of its name and arguments. */
  static SourceRange heading(Definition definition) {
    List<Name> arguments = arguments(definition);
    SourceRange name = definition.name().range();
    return arguments.isEmpty() ? name : name.to(arguments.getLast().range());
  }

  private void none(PathDeclaration path) {
    findings.add(
        findings
            .at(path.name().range(), Problem.NO_LAW, path.name())
            .help(written(LawKind.GAUSSIAN)));
  }

  /** How a script declares the law, {@code a Gaussian law is written mu(t) = ... and ...}. */
  private static String written(LawKind law) {
    Stream<String> definitions = Laws.parts(law).stream().map(part -> part + " = ...");
    Stream<String> clauses = law == LawKind.FLOW ? Stream.of("base D") : Stream.empty();
    return Stream.concat(definitions, clauses)
        .collect(Collectors.joining(" and ", law.words() + " is written ", ""));
  }

  private void two(PathDeclaration path, List<Part> parts) {
    Part first = parts.getFirst();
    Part second = parts.stream().filter(p -> p.law() != first.law()).findFirst().orElseThrow();
    Diagnostic two =
        findings
            .labelled(second.place(), words(second.law()), Problem.SECOND_LAW, path.name())
            .note("a path has exactly one law");
    String label = "the other law is here: " + words(first.law());
    findings.add(findings.pointing(two, first.place(), label));
  }

  private static String words(LawKind law) {
    return "%s, %s".formatted(law.words(), law.declaration());
  }

  private void one(PathDeclaration path, LawKind law) {
    Laws.parts(law).forEach(part -> whole(path, law, part));
    Laws.optionalParts(law).forEach(part -> optional(path, part));
    base(path, law);
  }

  private void base(PathDeclaration path, LawKind law) {
    if (law == LawKind.FLOW && Paths.only(path, PathItem.BaseClause.class).isEmpty()) {
      half(path, law, Signature.parse("base"));
    }
  }

  private void whole(PathDeclaration path, LawKind law, Signature part) {
    definition(path, part)
        .ifPresentOrElse(d -> arguments.check(path, d, part), () -> half(path, law, part));
  }

  private void optional(PathDeclaration path, Signature part) {
    definition(path, part).ifPresent(d -> arguments.check(path, d, part));
  }

  private static Optional<Definition> definition(PathDeclaration path, Signature part) {
    return Paths.only(path, Definition.class).stream()
        .filter(d -> d.name().canonical().equals(part.name()))
        .findFirst();
  }

  private void half(PathDeclaration path, LawKind law, Signature missing) {
    findings.add(
        findings
            .at(path.name().range(), Problem.HALF_A_LAW, path.name(), law.words(), missing)
            .help(written(law)));
  }

  private void proportional(PathDeclaration path) {
    Stream<Definition> upToAFactor =
        Paths.only(path, Definition.class).stream()
            .filter(d -> d.operator() == Definition.Operator.PROPORTIONAL)
            .filter(d -> !d.name().canonical().equals("phi"));
    upToAFactor.forEach(d -> findings.add(findings.at(heading(d), Problem.PROPORTIONAL, d.name())));
  }
}
