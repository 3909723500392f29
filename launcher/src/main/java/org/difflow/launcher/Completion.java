package org.difflow.launcher;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.diagnostic.SourceRange;
import org.difflow.embedding.Difflow;
import org.difflow.syntax.Keywords;
import org.difflow.syntax.Name;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes names of the session and the language, members of values, and session commands. */
final class Completion implements Completer {
  private final Difflow difflow;

  Completion(Difflow difflow) {
    this.difflow = difflow;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String word = line.word();
    int dot = word.lastIndexOf('.');
    Stream<String> words = dot < 0 ? words(word) : members(word.substring(0, dot));
    words.distinct().map(Completion::candidate).forEach(candidates::add);
  }

  /** One that no blank is put behind. */
  private static Candidate candidate(String word) {
    return new Candidate(word, word, null, null, null, null, false);
  }

  private Stream<String> words(String word) {
    if (word.startsWith(":")) {
      return Stream.of(SessionCommand.values()).map(SessionCommand::word);
    }
    Stream<String> builtins =
        Builtins.all().stream().filter(Builtin::inThisVersion).map(Builtin::name);
    Stream<String> library = StandardLibrary.names().stream();
    return Stream.of(difflow.names().getMemberKeys().stream(), library, builtins, Keywords.stream())
        .flatMap(names -> names);
  }

  private Stream<String> members(String owner) {
    return memberNames(Name.of(owner, SourceRange.at(0)).canonical()).stream()
        .map(member -> owner + "." + member);
  }

  /** A path whose law is wrong has none; that is said when it is used. */
  private Collection<String> memberNames(String owner) {
    try {
      Value value = difflow.names().getMember(owner);
      return value == null ? List.of() : value.getMemberKeys();
    } catch (PolyglotException e) {
      return List.of();
    }
  }
}
