package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.spelling.ForeignWords;
import org.difflow.checker.spelling.Spelling;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;
import org.difflow.checker.table.ValueMembers;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Name;

/** What to say of a name that means nothing where it stands. */
final class UnknownNames {
  private final Findings findings;
  private final Environment imported;

  UnknownNames(Context context) {
    this.findings = context.findings();
    this.imported = context.imported();
  }

  /**
   * @param member the member that is asked of it, as in {@code np.exp}
   * @param clock what the path around it calls its time
   */
  Diagnostic diagnostic(Name name, Optional<Name> member, Visibility where, Optional<Name> clock) {
    Optional<Diagnostic> early = where.declaredLater(name.canonical()).map(l -> early(name, l));
    return early
        .or(() -> clock.filter(t -> t.canonical().equals(name.canonical())).map(t -> time(name, t)))
        .orElseGet(() -> unknown(name, member, where));
  }

  private Diagnostic early(Name name, Name declaration) {
    Diagnostic before = findings.at(name.range(), Problem.USED_BEFORE_DECLARED, name);
    return findings.pointing(before, declaration.range(), "declared here");
  }

  private Diagnostic time(Name name, Name clock) {
    Diagnostic outside =
        findings.at(
            name.range(), Problem.OUT_OF_PLACE, name, "in definitions that have it as argument");
    return findings
        .pointing(outside, clock.range(), "the time of the path")
        .help("give the definition an argument: `name(%s) = ...`".formatted(clock));
  }

  private Diagnostic unknown(Name name, Optional<Name> member, Visibility where) {
    Diagnostic plain = findings.at(name.range(), Problem.UNKNOWN_NAME, name);
    return advice(name, member, where).map(plain::help).orElse(plain);
  }

  private Optional<String> advice(Name name, Optional<Name> member, Visibility where) {
    String word = name.canonical();
    return member
        .flatMap(m -> ForeignWords.advice(word, m.canonical()))
        .or(() -> ForeignWords.advice(word))
        .or(() -> ValueMembers.findInModel(word).map(UnknownNames::ofModel))
        .or(() -> ValueMembers.find(ValueKind.GRID, word).map(UnknownNames::ofGrid))
        .or(() -> Spelling.nearest(name, candidates(where)).map("did you mean `%s`?"::formatted));
  }

  private static String ofModel(ValueMember member) {
    return "`%s` is a member of paths and models: write `P.%s`"
        .formatted(member.name(), member.signature());
  }

  private static String ofGrid(ValueMember member) {
    return "`%s` has a meaning only in the `grid` of a sampler".formatted(member.name());
  }

  private List<String> candidates(Visibility where) {
    Stream<Variable> inScript = where.around().stream().flatMap(block -> block.own().stream());
    Stream<String> variables =
        Stream.concat(inScript, imported.variables().stream()).map(Variable::name);
    Stream<String> builtins =
        Builtins.all().stream().filter(Builtin::inThisVersion).map(Builtin::name);
    return Stream.of(variables, builtins, members(where)).flatMap(names -> names).toList();
  }

  private static Stream<String> members(Visibility where) {
    return where.isInside(Scope.Kind.SAMPLER)
        ? Stream.of(ValueKind.MODEL, ValueKind.PATH)
            .flatMap(owner -> ValueMembers.of(owner).stream())
            .filter(ValueMember::inThisVersion)
            .map(ValueMember::name)
        : Stream.empty();
  }
}
