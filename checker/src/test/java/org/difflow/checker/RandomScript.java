package org.difflow.checker;

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

/** Grows syntax trees of every shape, sensible or not, from a seed. */
final class RandomScript {
  private static final int LENGTH = 400;
  private static final List<String> NAMES =
      List.of(
          "x",
          "t",
          "s",
          "d",
          "n",
          "f",
          "P",
          "mu",
          "sigma",
          "σ",
          "psi",
          "phi",
          "velocity",
          "score",
          "noise",
          "print",
          "exp",
          "D",
          "∂",
          "integrate",
          "sample",
          "pi",
          "start",
          "np",
          "B",
          "",
          "csv",
          "old",
          "_x",
          "drift",
          "energy",
          "prior",
          "std",
          "points");

  private final Random random;
  private final List<Expression.NameReference> references = new ArrayList<>();
  private final Script script;

  RandomScript(long seed) {
    random = new Random(seed);
    SourceText source = new SourceText("random.diff", "x".repeat(LENGTH));
    script = new Script(source, some(5, () -> statement(4)), range());
  }

  Script script() {
    return script;
  }

  /** Every use of a name in it. */
  List<Expression.NameReference> references() {
    return references;
  }

  private SourceRange range() {
    int start = random.nextInt(LENGTH);
    return new SourceRange(start, start + random.nextInt(LENGTH - start));
  }

  private Name name() {
    return Name.of(NAMES.get(random.nextInt(NAMES.size())), range());
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> one.get()).toList();
  }

  private <T> Optional<T> perhaps(Supplier<T> one) {
    return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
  }

  private Statement statement(int depth) {
    return switch (random.nextInt(10)) {
      case 0 -> new Statement.Import(target(), perhaps(this::name), range());
      case 1 -> new Statement.Let(name(), expression(depth), Optional.empty(), range());
      case 2 -> new Statement.SymDeclaration(some(3, () -> assumption(depth)), range());
      case 3 ->
          new Statement.FunctionDeclaration(
              name(),
              some(3, () -> parameter(depth)),
              expression(depth),
              Optional.empty(),
              range());
      case 4 ->
          new Statement.PathDeclaration(
              name(),
              some(2, () -> parameter(depth)),
              some(5, () -> pathItem(depth)),
              Optional.empty(),
              range());
      case 5 ->
          new Statement.SamplerDeclaration(
              name(),
              some(2, () -> parameter(depth)),
              some(5, () -> samplerItem(depth)),
              Optional.empty(),
              range());
      case 6 -> new Statement.ForLoop(name(), expression(depth), block(depth), range());
      case 7 ->
          new Statement.Assertion(expression(depth), perhaps(() -> expression(depth)), range());
      case 8 -> new Statement.CarryAssignment(name(), expression(depth), range());
      default -> new Statement.ExpressionStatement(expression(depth), range());
    };
  }

  private Statement.ImportTarget target() {
    return random.nextBoolean()
        ? new Statement.ScriptFile("a.diff", range())
        : new Statement.Library(some(3, this::name), range());
  }

  private Assumption assumption(int depth) {
    Supplier<Assumption.Bound> bound =
        () -> new Assumption.Bound(Assumption.Relation.GREATER, expression(depth));
    return new Assumption(name(), perhaps(bound), range());
  }

  private Parameter parameter(int depth) {
    return new Parameter(name(), perhaps(() -> expression(depth - 1)), range());
  }

  private PathItem pathItem(int depth) {
    return switch (random.nextInt(6)) {
      case 0 ->
          new PathItem.TimeClause(
              name(),
              expression(depth),
              perhaps(() -> expression(depth)),
              perhaps(() -> expression(depth)),
              range());
      case 1 -> new PathItem.PriorClause(expression(depth), range());
      case 2 -> new PathItem.IsotropicClause(range());
      case 3 -> new PathItem.BaseClause(expression(depth), range());
      default -> definition(depth);
    };
  }

  private SamplerItem samplerItem(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> new SamplerItem.GridClause(expression(depth), range());
      case 1 -> new SamplerItem.CarryDeclaration(name(), expression(depth), range());
      case 2 -> new SamplerItem.StepClause(name(), name(), name(), block(depth), range());
      default -> definition(depth);
    };
  }

  private Definition definition(int depth) {
    Definition.Operator operator =
        Definition.Operator.values()[random.nextInt(Definition.Operator.values().length)];
    return new Definition(
        name(), perhaps(() -> some(3, this::name)), operator, expression(depth), range());
  }

  private Expression.Block block(int depth) {
    return new Expression.Block(
        depth <= 0 ? List.of() : some(3, () -> statement(depth - 1)), range());
  }

  private Expression expression(int depth) {
    return depth <= 0 ? leaf() : node(depth - 1);
  }

  private Expression leaf() {
    return switch (random.nextInt(6)) {
      case 0 -> new Expression.NumberLiteral("1", range());
      case 1 -> new Expression.BooleanLiteral(true, range());
      case 2 -> new Expression.NoneLiteral(range());
      case 3 -> new Expression.Missing(range());
      default -> reference();
    };
  }

  private Expression reference() {
    Expression.NameReference reference = new Expression.NameReference(name(), range());
    references.add(reference);
    return reference;
  }

  private Expression node(int depth) {
    return switch (random.nextInt(13)) {
      case 0 -> new Expression.StringTemplate(some(2, () -> part(depth)), range());
      case 1 -> new Expression.ListLiteral(some(3, () -> expression(depth)), range());
      case 2 -> new Expression.Comprehension(expression(depth), name(), expression(depth), range());
      case 3 -> new Expression.UnaryOperation(UnaryOperator.NEGATE, expression(depth), range());
      case 4 ->
          new Expression.BinaryOperation(
              BinaryOperator.values()[random.nextInt(BinaryOperator.values().length)],
              expression(depth),
              expression(depth),
              range());
      case 5 ->
          new Expression.ComparisonChain(
              List.of(expression(depth), expression(depth)),
              List.of(ComparisonOperator.LESS),
              range());
      case 6 ->
          new Expression.Conditional(
              expression(depth), expression(depth), perhaps(() -> expression(depth)), range());
      case 7 -> new Expression.Lambda(some(3, this::name), expression(depth), range());
      case 8, 9 -> new Expression.Call(expression(depth), some(4, () -> argument(depth)), range());
      case 10 ->
          new Expression.IndexAccess(expression(depth), some(2, () -> expression(depth)), range());
      case 11 -> new Expression.MemberAccess(expression(depth), name(), range());
      default ->
          random.nextBoolean() ? new Expression.Prime(expression(depth), range()) : block(depth);
    };
  }

  private Expression.Argument argument(int depth) {
    return new Expression.Argument(perhaps(this::name), expression(depth), range());
  }

  private StringPart part(int depth) {
    return random.nextBoolean()
        ? new StringPart.Text("text", range())
        : new StringPart.Hole(expression(depth), Optional.empty(), range());
  }
}
