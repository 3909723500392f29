package org.difflow.checker.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.checker.spelling.Spelling;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
import org.difflow.syntax.Statement;

/**
 * Expressions that replace the right sides of {@code let} at the top of a script, and defaults of
 * parameters of its paths, {@code VP.beta_max} (LANGUAGE.md, rule 26).
 */
public final class Settings {
  /** Nothing is replaced. */
  public static final Settings NONE = new Settings(Map.of());

  private final Map<Name, Setting> byDeclaration = new IdentityHashMap<>();

  private Settings(Map<Name, Setting> byDeclaration) {
    this.byDeclaration.putAll(byDeclaration);
  }

  /** What the name that is declared here is set to. */
  public Optional<Setting> of(Name declaration) {
    return Optional.ofNullable(byDeclaration.get(declaration));
  }

  /**
   * Settings of names of a script, with what is wrong with them: E0810 for a name that cannot be
   * set, and the errors of an expression in a text that is named after what it sets.
   *
   * @param expressions the text of the expression for each name
   */
  public static ParseResult<Settings> of(Script script, Map<String, String> expressions) {
    Map<String, Name> targets = targets(script);
    Map<Name, Setting> found = new IdentityHashMap<>();
    List<Diagnostic> wrong = new ArrayList<>();
    expressions.forEach(
        (name, text) -> {
          Optional<Name> target = Optional.ofNullable(targets.get(canonical(name)));
          target.ifPresentOrElse(
              declaration -> found.put(declaration, read(name, text, wrong)),
              () -> wrong.add(unknown(name, targets)));
        });
    return new ParseResult<>(new Settings(found), wrong);
  }

  private static Setting read(String name, String text, List<Diagnostic> wrong) {
    SourceText source = new SourceText("--set " + name, text);
    ParseResult<Expression> parsed = ScriptParser.parseExpression(source);
    wrong.addAll(parsed.diagnostics());
    return Setting.of(source, parsed.tree());
  }

  private static Diagnostic unknown(String name, Map<String, Name> targets) {
    Diagnostic plain =
        Diagnostic.error(
            "E0810", "the script has no `let` and no parameter of a path called `" + name + "`");
    return Spelling.nearest(Name.of(name, SourceRange.at(0)), targets.keySet())
        .map(near -> plain.help("did you mean `" + near + "`?"))
        .orElse(plain);
  }

  /** All that can be set, by the name by which it is set. */
  private static Map<String, Name> targets(Script script) {
    Map<String, Name> targets = new LinkedHashMap<>();
    for (Statement statement : script.statements()) {
      switch (statement) {
        case Statement.Let let -> targets.put(let.name().canonical(), let.name());
        case Statement.PathDeclaration path ->
            path.parameters().forEach(p -> targets.put(qualified(path, p.name()), p.name()));
        default -> {}
      }
    }
    return targets;
  }

  private static String qualified(Statement.PathDeclaration path, Name parameter) {
    return path.name().canonical() + "." + parameter.canonical();
  }

  private static String canonical(String name) {
    return Arrays.stream(name.split("\\.", -1))
        .map(part -> Name.of(part, SourceRange.at(0)).canonical())
        .collect(Collectors.joining("."));
  }
}
