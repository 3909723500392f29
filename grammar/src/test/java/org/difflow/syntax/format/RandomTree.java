package org.difflow.syntax.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Assumption;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.ComparisonOperator;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.Parameter;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.SamplerItem;
import org.difflow.syntax.Script;
import org.difflow.syntax.Statement;
import org.difflow.syntax.StringPart;
import org.difflow.syntax.UnaryOperator;

/** Grows syntax trees of every shape that the grammar allows, sensible or not, from a seed. */
final class RandomTree {
  private static final SourceRange NOWHERE = SourceRange.at(0);
  private static final List<String> NAMES =
      List.of(
          "x", "t", "σ_min", "∂", "velocity", "model", "e5", "data", "at", "stop", "a_long_name");
  private static final List<String> NUMBERS = List.of("0", "1e-3", "10_000", "0.25");

  private final Random random;

  /** Strings hold no documentation, as a comment would end them. */
  private int holes;

  private RandomTree(long seed) {
    random = new Random(seed);
  }

  static Script of(long seed) {
    RandomTree tree = new RandomTree(seed);
    return new Script(new SourceText("random", ""), tree.some(2, () -> tree.statement(4)), NOWHERE);
  }

  private Statement statement(int depth) {
    return switch (random.nextInt(11)) {
      case 0 -> new Statement.Import(target(), perhaps(this::name), NOWHERE);
      case 1 -> new Statement.Let(name(), expression(depth), documentation(), NOWHERE);
      case 2 -> new Statement.SymDeclaration(oneOrMore(() -> assumption(depth)), NOWHERE);
      case 3 ->
          new Statement.FunctionDeclaration(
              name(), parameters(depth), body(depth), documentation(), NOWHERE);
      case 4 ->
          new Statement.PathDeclaration(
              name(), parameters(depth), some(4, () -> pathItem(depth)), documentation(), NOWHERE);
      case 5 ->
          new Statement.SamplerDeclaration(
              name(),
              parameters(depth),
              some(4, () -> samplerItem(depth)),
              documentation(),
              NOWHERE);
      case 6 -> new Statement.ForLoop(name(), expression(depth), block(depth), NOWHERE);
      case 7 ->
          new Statement.Assertion(expression(depth), perhaps(() -> expression(depth)), NOWHERE);
      case 8 -> new Statement.CarryAssignment(name(), expression(depth), NOWHERE);
      default -> new Statement.ExpressionStatement(expression(depth), NOWHERE);
    };
  }

  private Statement.ImportTarget target() {
    return random.nextBoolean()
        ? new Statement.ScriptFile("my/a.diff", NOWHERE)
        : new Statement.Library(oneOrMore(this::name), NOWHERE);
  }

  private Assumption assumption(int depth) {
    Supplier<Assumption.Bound> bound =
        () -> new Assumption.Bound(one(Assumption.Relation.values()), expression(depth - 1));
    return new Assumption(name(), perhaps(bound), NOWHERE);
  }

  private List<Parameter> parameters(int depth) {
    return some(2, () -> new Parameter(name(), perhaps(() -> expression(depth - 2)), NOWHERE));
  }

  private PathItem pathItem(int depth) {
    return switch (random.nextInt(7)) {
      case 0 ->
          new PathItem.TimeClause(
              name(),
              expression(depth - 1),
              perhaps(() -> expression(depth - 2)),
              perhaps(() -> expression(depth - 2)),
              NOWHERE);
      case 1 -> new PathItem.PriorClause(expression(depth - 1), NOWHERE);
      case 2 -> new PathItem.IsotropicClause(NOWHERE);
      case 3 -> new PathItem.BaseClause(expression(depth - 1), NOWHERE);
      default -> definition(depth, one(Definition.Operator.values()));
    };
  }

  private SamplerItem samplerItem(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> new SamplerItem.GridClause(expression(depth - 1), NOWHERE);
      case 1 -> new SamplerItem.CarryDeclaration(name(), expression(depth - 1), NOWHERE);
      case 2 -> new SamplerItem.StepClause(name(), name(), name(), block(depth), NOWHERE);
      default -> definition(depth, Definition.Operator.EQUAL);
    };
  }

  private Definition definition(int depth, Definition.Operator operator) {
    Optional<List<Name>> parameters = perhaps(() -> oneOrMore(this::name));
    return new Definition(name(), parameters, operator, expression(depth - 1), NOWHERE);
  }

  private Expression body(int depth) {
    return random.nextBoolean() ? block(depth) : expression(depth);
  }

  private Expression.Block block(int depth) {
    return new Expression.Block(
        depth <= 0 ? List.of() : some(3, () -> statement(depth - 2)), NOWHERE);
  }

  private Expression expression(int depth) {
    return depth <= 0 || random.nextInt(5) == 0 ? leaf() : node(depth - 1);
  }

  private Expression leaf() {
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Expression.NumberLiteral(NUMBERS.get(random.nextInt(NUMBERS.size())), NOWHERE);
      case 2 -> new Expression.BooleanLiteral(random.nextBoolean(), NOWHERE);
      case 3 -> new Expression.NoneLiteral(NOWHERE);
      default -> new Expression.NameReference(name(), NOWHERE);
    };
  }

  private Expression node(int depth) {
    return switch (random.nextInt(13)) {
      case 0 -> string(depth);
      case 1 -> new Expression.ListLiteral(some(9, () -> expression(depth)), NOWHERE);
      case 2 -> new Expression.Comprehension(expression(depth), name(), expression(depth), NOWHERE);
      case 3 ->
          new Expression.UnaryOperation(one(UnaryOperator.values()), expression(depth), NOWHERE);
      case 4, 5 ->
          new Expression.BinaryOperation(
              one(BinaryOperator.values()), expression(depth), expression(depth), NOWHERE);
      case 6 -> comparison(depth);
      case 7 -> conditional(depth);
      case 8 -> new Expression.Lambda(some(2, this::name), body(depth), NOWHERE);
      case 9 -> new Expression.Call(expression(depth), arguments(depth), NOWHERE);
      case 10 ->
          new Expression.IndexAccess(
              expression(depth), oneOrMore(() -> expression(depth)), NOWHERE);
      case 11 -> new Expression.MemberAccess(expression(depth), name(), NOWHERE);
      default -> new Expression.Prime(expression(depth), NOWHERE);
    };
  }

  private Expression comparison(int depth) {
    List<ComparisonOperator> operators = oneOrMore(() -> one(ComparisonOperator.values()));
    List<Expression> operands =
        IntStream.rangeClosed(0, operators.size()).mapToObj(_ -> expression(depth)).toList();
    return new Expression.ComparisonChain(operands, operators, NOWHERE);
  }

  /** Of values or of blocks; an {@code else} after a block may be another conditional. */
  private Expression.Conditional conditional(int depth) {
    boolean ofValues = random.nextBoolean();
    Expression first = ofValues ? expression(depth) : block(depth);
    Supplier<Expression> other =
        () -> random.nextBoolean() && depth > 0 ? conditional(depth - 1) : block(depth);
    return new Expression.Conditional(
        expression(depth),
        first,
        ofValues ? Optional.of(expression(depth)) : perhaps(other),
        NOWHERE);
  }

  private List<Expression.Argument> arguments(int depth) {
    List<Expression.Argument> arguments = new ArrayList<>();
    arguments.addAll(some(3, () -> argument(Optional.empty(), depth)));
    arguments.addAll(some(3, () -> argument(Optional.of(name()), depth)));
    return arguments;
  }

  private Expression.Argument argument(Optional<Name> name, int depth) {
    return new Expression.Argument(name, expression(depth), NOWHERE);
  }

  private Expression string(int depth) {
    List<StringPart> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add(new StringPart.Text(i + " # a\t\"word\"\n {\\", NOWHERE));
      holes++;
      parts.add(new StringPart.Hole(expression(depth), perhaps(this::format), NOWHERE));
      holes--;
    }
    return new Expression.StringTemplate(parts, NOWHERE);
  }

  private StringPart.NumberFormat format() {
    return new StringPart.NumberFormat(one(StringPart.Counting.values()), 1 + random.nextInt(12));
  }

  private Optional<String> documentation() {
    return holes > 0 ? Optional.empty() : perhaps(() -> "What it is.\nAnd why.");
  }

  private Name name() {
    return Name.of(NAMES.get(random.nextInt(NAMES.size())), NOWHERE);
  }

  @SafeVarargs
  private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private <T> List<T> oneOrMore(Supplier<T> one) {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> one.get()).toList();
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> one.get()).toList();
  }

  private <T> Optional<T> perhaps(Supplier<T> one) {
    return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
  }
}
