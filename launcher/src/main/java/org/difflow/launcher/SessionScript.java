package org.difflow.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.format.Formatter;

/**
 * The inputs that a session accepted, as a script that leaves the same names with the same values.
 * A script declares a name once: what was declared anew later, and what was shown of it before,
 * stand in it as remarks, and what looks a name up late comes behind its last declaration.
 */
final class SessionScript {
  private final List<Entered> entered = new ArrayList<>();

  /** Takes down an input that ran without error. */
  void accept(String input) {
    for (Entered statement : Entered.in(input)) {
      boolean again = statement.isImport() && entered.stream().anyMatch(statement::saysTheSame);
      if (!again) {
        entered.add(statement);
      }
    }
  }

  /** The script, or E0820 for each value that was made with one that is no more. */
  ParseResult<String> text() {
    List<Diagnostic> lost =
        IntStream.range(0, entered.size()).mapToObj(this::lost).flatMap(Optional::stream).toList();
    String script =
        IntStream.range(0, entered.size())
            .boxed()
            .sorted(
                Comparator.comparingInt(this::place).thenComparing(index -> place(index) > index))
            .map(this::line)
            .collect(Collectors.joining("\n", "", "\n"));
    return new ParseResult<>(Formatter.format(new SourceText("", script)).tree(), lost);
  }

  /** What is wrong with a value that stays although one that it was made with does not. */
  private Optional<Diagnostic> lost(int index) {
    Entered statement = entered.get(index);
    boolean stays = !statement.isAction() && !statement.looksUpLate() && !isReplaced(index);
    return replacedBehind(index).stream()
        .filter(_ -> stays)
        .findFirst()
        .map(name -> lost(statement, name));
  }

  private static Diagnostic lost(Entered statement, String name) {
    return Diagnostic.error(
            "E0820",
            "the session is no script: `%s` uses a `%s` that was declared anew"
                .formatted(statement.text(), name))
        .help("enter it again, or give the new one another name");
  }

  private String line(int index) {
    Entered statement = entered.get(index);
    boolean past = statement.isAction() && !replacedBehind(index).isEmpty();
    return past || isReplaced(index) ? statement.remark() : statement.ofScript();
  }

  /** Behind the last declaration of all that it looks up late. */
  private int place(int index) {
    Entered statement = entered.get(index);
    return statement.looksUpLate() && !isReplaced(index)
        ? statement.mentioned().stream()
            .filter(name -> declaredBefore(index, name).isPresent())
            .mapToInt(this::lastDeclared)
            .reduce(index, Math::max)
        : index;
  }

  /** Whether all that it declares was declared anew. */
  private boolean isReplaced(int index) {
    Set<String> names = entered.get(index).declared();
    return !names.isEmpty() && names.stream().allMatch(name -> lastDeclared(name) > index);
  }

  /** What it used, itself or by what that looks up, and was declared anew after that. */
  private Set<String> replacedBehind(int index) {
    return used(index).stream()
        .filter(name -> declaredBefore(index, name).stream().anyMatch(d -> d < lastDeclared(name)))
        .collect(Collectors.toSet());
  }

  private Set<String> used(int index) {
    Set<String> used = new HashSet<>();
    List<String> open = new ArrayList<>(entered.get(index).mentioned());
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (used.add(name)) {
        declaredBefore(index, name).stream()
            .mapToObj(entered::get)
            .filter(Entered::looksUpLate)
            .forEach(function -> open.addAll(function.mentioned()));
      }
    }
    return used;
  }

  private OptionalInt declaredBefore(int index, String name) {
    return IntStream.range(0, index).filter(i -> declares(i, name)).reduce((_, last) -> last);
  }

  private int lastDeclared(String name) {
    return IntStream.range(0, entered.size())
        .filter(i -> declares(i, name))
        .reduce((_, last) -> last)
        .orElse(-1);
  }

  private boolean declares(int index, String name) {
    return entered.get(index).declared().contains(name);
  }
}
