package org.difflow.checker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.spelling.Spelling;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;
import org.difflow.checker.table.ValueMembers;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Expression.MemberAccess;
import org.difflow.syntax.Name;

/** Members of values whose kind is plain from the text. */
final class Members {
  /** What other systems have as a member and this language as a function. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "sample", "write `sample(model, n = 1000)`",
          "shape", "write `len(x)`",
          "size", "write `len(x)`",
          "save", "write `save(samples, \"out/samples.npy\")`",
          "plot", "write `plot(samples, to = \"out/samples.png\")`",
          "verify", "write `verify(path)`");

  private final Context context;

  Members(Context context) {
    this.context = context;
  }

  /** Says so if the value has no such member. */
  void check(MemberAccess access) {
    context
        .kinds()
        .of(access.target())
        .filter(this::isComplete)
        .ifPresent(known -> check(access.member(), known));
  }

  /** The member that a call with so many arguments means, where the value is known to have it. */
  Optional<ValueMember> find(MemberAccess access, int arguments) {
    return context
        .kinds()
        .of(access.target())
        .flatMap(known -> find(access.member(), known).map(m -> withArguments(m, known, arguments)))
        .filter(ValueMember::inThisVersion);
  }

  /** Of the members of the same owner and name, the one that takes so many, else the first. */
  private static ValueMember withArguments(ValueMember first, Kinds.Known known, int arguments) {
    return all(known)
        .filter(m -> m.owner() == first.owner() && m.name().equals(first.name()))
        .filter(m -> m.signature().parameters().size() == arguments)
        .findFirst()
        .orElse(first);
  }

  /** The path of a model may define members that only it knows. */
  private boolean isComplete(Kinds.Known known) {
    return known.kind() != ValueKind.MODEL || known.path().isPresent();
  }

  private void check(Name member, Kinds.Known known) {
    Optional<ValueMember> found = find(member, known);
    if (found.isEmpty()) {
      context.findings().add(unknown(member, known));
    } else if (!found.get().inThisVersion()) {
      String words = "the member `%s` of %s".formatted(found.get().signature(), words(known));
      context
          .findings()
          .add(context.findings().at(member.range(), Problem.NOT_IN_THIS_VERSION, words));
    }
  }

  private static Optional<ValueMember> find(Name name, Kinds.Known known) {
    return all(known).filter(m -> m.name().equals(name.canonical())).findFirst();
  }

  /** What the value itself has comes before what its path has. */
  private static Stream<ValueMember> all(Kinds.Known known) {
    Stream<ValueMember> parts = known.path().stream().flatMap(path -> PathParts.of(path).stream());
    Stream<ValueMember> derived =
        switch (known.kind()) {
          case PATH -> ofPath(known);
          case MODEL -> Stream.concat(ValueMembers.of(ValueKind.MODEL).stream(), ofPath(known));
          default -> ValueMembers.of(known.kind()).stream();
        };
    return Stream.concat(parts, derived);
  }

  /** What follows from a law takes the ends that the law has. */
  private static Stream<ValueMember> ofPath(Kinds.Known known) {
    return known
        .path()
        .flatMap(Variable::law)
        .map(ValueMembers::ofPath)
        .orElseGet(() -> ValueMembers.of(ValueKind.PATH))
        .stream();
  }

  private Diagnostic unknown(Name member, Kinds.Known known) {
    Diagnostic plain =
        context.findings().at(member.range(), Problem.UNKNOWN_MEMBER, member, words(known));
    return advice(member, known)
        .map(plain::help)
        .orElseGet(() -> plain.note("it has " + String.join(", ", names(known))));
  }

  private static Optional<String> advice(Name member, Kinds.Known known) {
    return Optional.ofNullable(FUNCTIONS.get(member.canonical()))
        .or(() -> Spelling.nearest(member, names(known)).map("did you mean `%s`?"::formatted));
  }

  private static List<String> names(Kinds.Known known) {
    return all(known).filter(ValueMember::inThisVersion).map(ValueMember::name).distinct().toList();
  }

  private static String words(Kinds.Known known) {
    return switch (known.kind()) {
      case PATH ->
          known.path().map(path -> "path `" + path.name() + "`").orElse(known.kind().words());
      case MODULE -> known.path().map(own -> "`" + own.name() + "`").orElseThrow();
      default -> known.kind().words();
    };
  }
}
