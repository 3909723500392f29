package org.difflow.syntax.format;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.difflow.syntax.Assumption;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Expression.Block;
import org.difflow.syntax.Expression.Conditional;
import org.difflow.syntax.Name;
import org.difflow.syntax.Parameter;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.SamplerItem;
import org.difflow.syntax.Script;
import org.difflow.syntax.Statement;
import org.difflow.syntax.StringPart;

/**
 * Writes syntax trees with no more parentheses than they need, and with blanks, line ends and
 * comments wherever a seed puts them.
 */
final class TreeText {
  private static final int OR = 1;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int ON = 5;
  private static final int RANGE = 6;
  private static final int SUM = 7;
  private static final int PRODUCT = 8;
  private static final int UNARY = 9;
  private static final int POWER = 10;
  private static final int POSTFIX = 11;

  private final Random random;

  /** Strings, with all that is in them, stay on their line. */
  private int strings;

  private TreeText(long seed) {
    random = new Random(seed);
  }

  static String of(Script script, long seed) {
    return new TreeText(seed).statements(script.statements());
  }

  private String statements(List<Statement> statements) {
    return statements.stream()
        .map(s -> documentation(s) + statement(s) + lineEnd())
        .collect(joined());
  }

  private String documentation(Statement statement) {
    Optional<String> text =
        switch (statement) {
          case Statement.Let let -> let.documentation();
          case Statement.FunctionDeclaration function -> function.documentation();
          case Statement.PathDeclaration path -> path.documentation();
          case Statement.SamplerDeclaration sampler -> sampler.documentation();
          default -> Optional.empty();
        };
    return text.map(lines -> "\n ## " + lines.replace("\n", "\n##") + "\n").orElse("");
  }

  private String statement(Statement statement) {
    return switch (statement) {
      case Statement.Import s -> "import " + target(s.target()) + optional(" as ", s.alias());
      case Statement.Let s -> "let " + s.name() + is() + at(s.value(), 0);
      case Statement.SymDeclaration s -> "sym " + list(s.assumptions(), this::assumption);
      case Statement.FunctionDeclaration s ->
          "fn "
              + s.name()
              + parameters(s.parameters())
              + (s.body() instanceof Block ? gap() : is())
              + at(s.body(), 0);
      case Statement.PathDeclaration s ->
          "path " + s.name() + perhaps(s.parameters()) + gap() + items(s.items(), this::pathItem);
      case Statement.SamplerDeclaration s ->
          "sampler "
              + s.name()
              + perhaps(s.parameters())
              + gap()
              + items(s.items(), this::samplerItem);
      case Statement.ForLoop s ->
          "for " + s.variable() + " in " + at(s.source(), OR) + gap() + at(s.body(), 0);
      case Statement.Assertion s ->
          "assert " + at(s.condition(), 0) + s.message().map(m -> comma() + at(m, 0)).orElse("");
      case Statement.CarryAssignment s -> s.name() + is() + at(s.value(), 0);
      case Statement.ExpressionStatement s -> at(s.expression(), 0);
    };
  }

  private String target(Statement.ImportTarget target) {
    return switch (target) {
      case Statement.Library library ->
          library.path().stream().map(Name::written).collect(Collectors.joining("."));
      case Statement.ScriptFile file -> "\"" + file.path() + "\"";
    };
  }

  private String assumption(Assumption assumption) {
    return assumption.symbol()
        + assumption
            .bound()
            .map(b -> " " + b.relation().symbol() + " " + at(b.value(), RANGE))
            .orElse("");
  }

  private String perhaps(List<Parameter> parameters) {
    return parameters.isEmpty() && random.nextBoolean() ? "" : parameters(parameters);
  }

  private String parameters(List<Parameter> parameters) {
    return bracket(
        "(",
        parameters,
        p -> p.name() + p.defaultValue().map(e -> is() + at(e, 0)).orElse(""),
        ")");
  }

  private <T> String items(List<T> items, Function<T, String> text) {
    return "{"
        + lineBreak()
        + items.stream().map(i -> text.apply(i) + lineEnd()).collect(joined())
        + "}";
  }

  private String pathItem(PathItem item) {
    return switch (item) {
      case PathItem.TimeClause time ->
          "time "
              + time.variable()
              + " in "
              + at(time.interval(), RANGE)
              + time.dataAt().map(e -> comma() + "data at " + at(e, SUM)).orElse("")
              + time.stop()
                  .map(e -> (random.nextBoolean() ? comma() : " ") + "stop " + at(e, SUM))
                  .orElse("");
      case PathItem.PriorClause prior -> "prior " + at(prior.distribution(), 0);
      case PathItem.BaseClause base -> "base " + at(base.distribution(), 0);
      case PathItem.IsotropicClause _ -> "isotropic";
      case Definition definition -> definition(definition);
    };
  }

  private String samplerItem(SamplerItem item) {
    return switch (item) {
      case SamplerItem.GridClause grid -> "grid " + at(grid.times(), 0);
      case SamplerItem.CarryDeclaration carry ->
          "carry " + carry.name() + is() + at(carry.initial(), 0);
      case SamplerItem.StepClause step ->
          "step"
              + bracket("(", List.of(step.state(), step.from(), step.to()), Name::written, ")")
              + gap()
              + at(step.body(), 0);
      case Definition definition -> definition(definition);
    };
  }

  private String definition(Definition definition) {
    String sign = definition.operator() == Definition.Operator.EQUAL ? is() : gap() + "~" + gap();
    return definition.name()
        + definition.parameters().map(all -> "(" + list(all, Name::written) + ")").orElse("")
        + sign
        + at(definition.body(), 0);
  }

  /** An expression where one of at least that strength may stand. */
  private String at(Expression expression, int least) {
    return strength(expression) < least
        ? "(" + lineBreakInBracket() + text(expression) + lineBreakInBracket() + ")"
        : text(expression);
  }

  private static int strength(Expression expression) {
    return switch (expression) {
      case Expression.Lambda _, Conditional _ -> 0;
      case Expression.BinaryOperation two ->
          switch (two.operator()) {
            case OR -> OR;
            case AND -> OR + 1;
            case ON -> ON;
            case RANGE -> RANGE;
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case POWER -> POWER;
          };
      case Expression.UnaryOperation one -> one.operator().symbol().equals("-") ? UNARY : NOT;
      case Expression.ComparisonChain _ -> COMPARISON;
      default -> POSTFIX;
    };
  }

  private String text(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral e -> e.text();
      case Expression.NameReference e -> e.name().written();
      case Expression.BooleanLiteral e -> Boolean.toString(e.value());
      case Expression.NoneLiteral _ -> "none";
      case Expression.StringTemplate e -> string(e);
      case Expression.ListLiteral e -> bracket("[", e.elements(), one -> at(one, 0), "]");
      case Expression.Comprehension e ->
          "[" + at(e.element(), OR) + " for " + e.variable() + " in " + at(e.source(), 0) + "]";
      case Expression.UnaryOperation e ->
          e.operator().symbol() + " " + at(e.operand(), strength(e));
      case Expression.BinaryOperation e -> binary(e);
      case Expression.ComparisonChain e -> comparison(e);
      case Conditional e -> conditional(e);
      case Expression.Lambda e -> lambda(e);
      case Expression.Call e ->
          at(e.callee(), POSTFIX) + bracket("(", e.arguments(), this::argument, ")");
      case Expression.IndexAccess e ->
          at(e.target(), POSTFIX) + "[" + list(e.indices(), one -> at(one, 0)) + "]";
      case Expression.MemberAccess e -> at(e.target(), POSTFIX) + gap() + "." + e.member();
      case Expression.Prime e -> at(e.target(), POSTFIX) + "'";
      case Block e -> "{" + lineBreak() + statements(e.statements()) + "}";
      case Expression.Missing _ -> throw new IllegalArgumentException("grows nowhere");
    };
  }

  private String binary(Expression.BinaryOperation e) {
    String sign = gap() + " " + e.operator().symbol() + " " + lineBreakInBracket();
    int own = strength(e);
    return switch (e.operator()) {
      case ON, RANGE -> at(e.left(), own + 1) + sign + at(e.right(), own + 1);
      case POWER -> at(e.left(), POSTFIX) + sign + at(e.right(), UNARY);
      default -> at(e.left(), own) + sign + at(e.right(), own + 1);
    };
  }

  private String comparison(Expression.ComparisonChain chain) {
    StringBuilder text = new StringBuilder(at(chain.operands().getFirst(), ON));
    for (int i = 0; i < chain.operators().size(); i++) {
      text.append(gap()).append(chain.operators().get(i).symbol()).append(lineBreakInBracket());
      text.append(at(chain.operands().get(i + 1), ON));
    }
    return text.toString();
  }

  private String conditional(Conditional e) {
    String start = "if " + at(e.condition(), OR);
    return e.thenBranch() instanceof Block
        ? start
            + gap()
            + text(e.thenBranch())
            + e.elseBranch().map(b -> lineBreak() + "else " + text(b)).orElse("")
        : start
            + lineBreak()
            + " then "
            + at(e.thenBranch(), OR)
            + lineBreak()
            + " else "
            + at(e.elseBranch().orElseThrow(), 0);
  }

  private String lambda(Expression.Lambda e) {
    boolean bare = e.parameters().size() == 1 && random.nextBoolean();
    String names = list(e.parameters(), Name::written);
    return (bare ? names : "(" + names + ")") + gap() + "=>" + gap() + at(e.body(), 0);
  }

  private String argument(Expression.Argument argument) {
    return argument.name().map(name -> name + is()).orElse("") + at(argument.value(), 0);
  }

  private String string(Expression.StringTemplate string) {
    strings++;
    String text = string.parts().stream().map(this::part).collect(joined());
    strings--;
    return "\"" + text + "\"";
  }

  private String part(StringPart part) {
    return switch (part) {
      case StringPart.Text t ->
          t.value()
              .replace("\\", "\\\\")
              .replace("\"", "\\\"")
              .replace("{", "\\{")
              .replace("\n", "\\n")
              .replace("\t", "\\t");
      case StringPart.Hole hole ->
          "{"
              + gap()
              + at(hole.value(), 0)
              + hole.format()
                  .map(
                      f ->
                          ":"
                              + (f.counting() == StringPart.Counting.DECIMALS ? "." : "")
                              + f.digits())
                  .orElse("")
              + "}";
    };
  }

  private <T> String bracket(String open, List<T> parts, Function<T, String> text, String close) {
    return open + lineBreakInBracket() + list(parts, text) + lineBreakInBracket() + close;
  }

  private <T> String list(List<T> parts, Function<T, String> text) {
    return String.join(comma(), parts.stream().map(text).toList());
  }

  private static String optional(String before, Optional<Name> name) {
    return name.map(given -> before + given).orElse("");
  }

  private String is() {
    return gap() + "=" + gap() + lineBreakInBracket();
  }

  private String comma() {
    return gap() + "," + lineBreakInBracket();
  }

  private String gap() {
    return " ".repeat(random.nextInt(3));
  }

  /** Where a newline does not count. */
  private String lineBreakInBracket() {
    return strings > 0
        ? gap()
        : oneOf("", "", "", "  ", "\n", "\r\n   ", " # why\n", "\n  ## how\n");
  }

  private String lineBreak() {
    return strings > 0 ? gap() : oneOf("", " ", "\n", "\n\n\n", " # why\n");
  }

  private String lineEnd() {
    return strings > 0
        ? ";"
        : oneOf("\n", "\n", ";", "\n\n\n", "  # note\n", " ## no documentation\n\n", "\r\n");
  }

  private String oneOf(String... all) {
    return all[random.nextInt(all.length)];
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
