package org.difflow.launcher;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.checker.table.Topic;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Statement;

/**
 * One statement of a session.
 *
 * @param text as it was entered
 * @param mentioned the names that it refers to
 */
record Entered(Statement statement, String text, Set<String> mentioned) {
  /** The statements of an input. */
  static List<Entered> in(String input) {
    SourceText source = new SourceText("", input);
    CheckedScript alone = Checker.check(source, Environment.empty(), Checker.Mode.SESSION);
    UsedNames names = new UsedNames(alone);
    return alone.script().statements().stream()
        .map(statement -> new Entered(statement, text(statement, input), names.of(statement)))
        .toList();
  }

  private static String text(Statement statement, String input) {
    String text = input.substring(statement.range().start(), statement.range().end());
    return documentation(statement)
            .map(words -> words.lines().map(line -> "## " + line + "\n"))
            .map(lines -> lines.collect(Collectors.joining()))
            .orElse("")
        + text;
  }

  private static Optional<String> documentation(Statement statement) {
    return switch (statement) {
      case Statement.Let let -> let.documentation();
      case Statement.FunctionDeclaration function -> function.documentation();
      case Statement.PathDeclaration path -> path.documentation();
      case Statement.SamplerDeclaration sampler -> sampler.documentation();
      default -> Optional.empty();
    };
  }

  Set<String> declared() {
    return StatementNames.declared(statement);
  }

  boolean isImport() {
    return statement instanceof Statement.Import;
  }

  boolean saysTheSame(Entered other) {
    return text.equals(other.text);
  }

  /** Whether what it names means the latest declaration of that name, not that of its time. */
  boolean looksUpLate() {
    return statement instanceof Statement.FunctionDeclaration
        || statement instanceof Statement.PathDeclaration
        || statement instanceof Statement.SamplerDeclaration;
  }

  /** Whether it is there for what it shows or does. */
  boolean isAction() {
    return statement instanceof Statement.ExpressionStatement
        || statement instanceof Statement.ForLoop
        || statement instanceof Statement.Assertion;
  }

  /** As a script says it: a value that a session shows by itself is printed. */
  String ofScript() {
    return statement instanceof Statement.ExpressionStatement line && isShown(line.expression())
        ? "print(" + text + ")"
        : text;
  }

  /** As a remark of a script. */
  String remark() {
    return text.lines().map(line -> "# " + line).collect(Collectors.joining("\n"));
  }

  private static boolean isShown(Expression value) {
    return switch (value) {
      case Expression.Conditional _, Expression.Block _ -> false;
      case Expression.Call call when call.callee() instanceof Expression.NameReference name ->
          Builtins.find(name.name().canonical()).filter(Entered::showsItself).isEmpty();
      default -> true;
    };
  }

  private static boolean showsItself(Builtin builtin) {
    return builtin.topic() == Topic.OUTPUT || builtin.name().equals("verify");
  }
}
