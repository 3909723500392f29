package org.difflow.launcher;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.difflow.checker.spelling.Spelling;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.launcher.DerivedMember.Reading;
import org.difflow.syntax.Name;
import org.graalvm.polyglot.Value;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow derive}: the formulas of the members of a path. */
@Command(name = "derive", description = "Prints formulas of what follows from a path.")
final class DeriveCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(index = "0", paramLabel = "FILE", description = "The script that declares the path.")
  private Path file;

  @Parameters(index = "1", paramLabel = "PATH", description = "The name of the path.")
  private String path;

  @Parameters(
      index = "2..*",
      paramLabel = "MEMBER",
      description = "What to derive (default: all that the law has).")
  private List<String> members = List.of();

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  /** At most one of them is asked for. */
  private static final class Form {
    @Option(
        names = "--steps",
        description = "Print the steps, each a line that can be proved again.")
    private boolean steps;

    @Option(
        names = "--kernel",
        description = "Print the instructions that numbers are computed with, and their number.")
    private boolean kernel;

    Reading reading() {
      return kernel ? Reading.KERNEL : steps ? Reading.STEPS : Reading.FORMULA;
    }
  }

  @ArgGroup(exclusive = true)
  private Notation notation = new Notation();

  /** At most one of them is asked for. */
  private static final class Notation {
    @Option(names = "--latex", description = "Print LaTeX.")
    private boolean latex;

    @Option(names = "--ascii", description = "Print the ASCII names of Greek letters.")
    private boolean ascii;

    @Option(names = "--json", description = "Print JSON, with the formulas in all notations.")
    private boolean json;
  }

  @Override
  public Integer call() {
    return DeclaredFile.with(file, this::quiet, this::derive);
  }

  /** Standard output is for formulas alone, whatever the script prints. */
  private Difflow quiet() {
    return Difflow.open(
        Options.DEFAULT.withAscii(notation.ascii), OutputStream.nullOutputStream(), System.err);
  }

  private int derive(DeclaredFile declared) {
    List<String> known = declared.paths().stream().map(Name::canonical).toList();
    Name wanted = name(path);
    return known.contains(wanted.canonical())
        ? derive(declared.session(), wanted)
        : unknown(
            Diagnostic.error("E0812", "the script has no path `" + path + "`"), wanted, known);
  }

  private int derive(Difflow session, Name wanted) {
    List<Diagnostic> refused = LawFindings.refusal(session, wanted);
    return refused.isEmpty()
        ? derive(session.names().getMember(wanted.canonical()))
        : Status.of(refused);
  }

  private int derive(Value owner) {
    List<String> wanted =
        members.isEmpty()
            ? DerivedMember.namesOf(owner)
            : members.stream().map(member -> name(member).canonical()).toList();
    List<DerivedMember> derived = new ArrayList<>();
    for (String member : wanted) {
      Optional<DerivedMember> found = DerivedMember.of(owner, member, form.reading());
      if (found.isEmpty()) {
        return unknownMember(member, owner);
      }
      derived.add(found.get());
    }
    print(derived);
    return Status.WELL;
  }

  private int unknownMember(String member, Value owner) {
    return unknown(
        Diagnostic.error("E0813", "path `" + path + "` has no member `" + member + "`"),
        name(member),
        owner.getMemberKeys());
  }

  private static int unknown(Diagnostic plain, Name wanted, Collection<String> known) {
    Optional<String> near = Spelling.nearest(wanted, known);
    return Status.of(
        List.of(
            near.map(name -> plain.help("did you mean `" + name + "`?"))
                .orElseGet(() -> plain.note("it has " + String.join(", ", known)))));
  }

  private void print(List<DerivedMember> derived) {
    if (notation.json) {
      System.out.println(DerivedMember.json(path, derived));
    } else {
      derived.stream().map(this::text).forEach(System.out::println);
    }
  }

  private String text(DerivedMember member) {
    if (notation.latex) {
      return member.latex();
    }
    return notation.ascii ? member.ascii() : member.text();
  }

  private static Name name(String written) {
    return Name.of(written, SourceRange.at(0));
  }
}
