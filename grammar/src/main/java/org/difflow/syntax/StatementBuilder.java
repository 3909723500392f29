package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.DifflowParser.AssertStatementContext;
import org.difflow.syntax.DifflowParser.AssumptionContext;
import org.difflow.syntax.DifflowParser.BlockContext;
import org.difflow.syntax.DifflowParser.CarryStatementContext;
import org.difflow.syntax.DifflowParser.ExpressionStatementContext;
import org.difflow.syntax.DifflowParser.ForStatementContext;
import org.difflow.syntax.DifflowParser.FunctionStatementContext;
import org.difflow.syntax.DifflowParser.ImportStatementContext;
import org.difflow.syntax.DifflowParser.ImportTargetContext;
import org.difflow.syntax.DifflowParser.LetStatementContext;
import org.difflow.syntax.DifflowParser.LineContext;
import org.difflow.syntax.DifflowParser.LoneExpressionContext;
import org.difflow.syntax.DifflowParser.ParameterContext;
import org.difflow.syntax.DifflowParser.ParametersContext;
import org.difflow.syntax.DifflowParser.PathStatementContext;
import org.difflow.syntax.DifflowParser.SamplerStatementContext;
import org.difflow.syntax.DifflowParser.StatementContext;
import org.difflow.syntax.DifflowParser.StatementsContext;
import org.difflow.syntax.DifflowParser.SymStatementContext;
import org.difflow.syntax.Expression.Block;
import org.difflow.syntax.Expression.StringTemplate;
import org.difflow.syntax.Statement.Assertion;
import org.difflow.syntax.Statement.CarryAssignment;
import org.difflow.syntax.Statement.ExpressionStatement;
import org.difflow.syntax.Statement.ForLoop;
import org.difflow.syntax.Statement.FunctionDeclaration;
import org.difflow.syntax.Statement.Import;
import org.difflow.syntax.Statement.ImportTarget;
import org.difflow.syntax.Statement.Let;
import org.difflow.syntax.Statement.Library;
import org.difflow.syntax.Statement.PathDeclaration;
import org.difflow.syntax.Statement.SamplerDeclaration;
import org.difflow.syntax.Statement.ScriptFile;
import org.difflow.syntax.Statement.SymDeclaration;

/**
 * From parse trees to statements. A declaration that broke off behind its name still declares it,
 * so that its uses are no further errors; another statement that broke off is left out.
 */
final class StatementBuilder {
  private final Reading reading;
  private final Documentation documentation;
  private final ExpressionBuilder expressions;
  private final ItemBuilder items;

  StatementBuilder(Reading reading, Documentation documentation) {
    this.reading = reading;
    this.documentation = documentation;
    this.expressions = new ExpressionBuilder(reading, this::block);
    this.items = new ItemBuilder(reading, expressions, this::block);
  }

  List<Statement> statements(StatementsContext context) {
    return context.line().stream()
        .map(LineContext::statement)
        .map(this::statement)
        .flatMap(Optional::stream)
        .toList();
  }

  Expression expression(LoneExpressionContext context) {
    return expressions.orMissing(context.expression(), context);
  }

  private Block block(BlockContext context) {
    return new Block(statements(context.statements()), reading.range(context));
  }

  private Optional<Statement> statement(StatementContext context) {
    return switch (context) {
      case null -> Optional.empty();
      case LetStatementContext let when readable(let.name()) -> Optional.of(let(let));
      case CarryStatementContext carry when readable(carry.name()) -> Optional.of(carry(carry));
      case FunctionStatementContext function when readable(function.name()) ->
          Optional.of(function(function));
      case PathStatementContext path when readable(path.name()) -> Optional.of(path(path));
      case SamplerStatementContext sampler when readable(sampler.name()) ->
          Optional.of(sampler(sampler));
      case SymStatementContext sym -> Optional.of(sym(sym));
      default -> Optional.of(context).filter(this::isWhole).map(this::whole);
    };
  }

  private Statement whole(StatementContext context) {
    return switch (context) {
      case ImportStatementContext statement -> importing(statement);
      case ForStatementContext statement -> loop(statement);
      case AssertStatementContext statement -> assertion(statement);
      case ExpressionStatementContext statement -> alone(statement);
      default -> throw new IllegalStateException("no statement: " + context.getText());
    };
  }

  private boolean readable(ParserRuleContext context) {
    return context != null && context.exception == null;
  }

  private boolean isWhole(StatementContext context) {
    return context.exception == null;
  }

  private Let let(LetStatementContext context) {
    return new Let(
        reading.name(context.name()),
        expressions.orMissing(context.expression(), context),
        documentation(context),
        reading.range(context));
  }

  private CarryAssignment carry(CarryStatementContext context) {
    return new CarryAssignment(
        reading.name(context.name()),
        expressions.orMissing(context.expression(), context),
        reading.range(context));
  }

  private FunctionDeclaration function(FunctionStatementContext context) {
    return new FunctionDeclaration(
        reading.name(context.name()),
        parameters(context.parameters()),
        body(context),
        documentation(context),
        reading.range(context));
  }

  private Expression body(FunctionStatementContext context) {
    return readable(context.block())
        ? block(context.block())
        : expressions.orMissing(context.expression(), context);
  }

  private List<Parameter> parameters(ParametersContext context) {
    return context == null
        ? List.of()
        : context.parameter().stream()
            .filter(parameter -> readable(parameter.name()))
            .map(this::parameter)
            .toList();
  }

  private Parameter parameter(ParameterContext context) {
    Optional<Expression> value =
        Optional.ofNullable(context.expression()).map(expressions::expression);
    return new Parameter(reading.name(context.name()), value, reading.range(context));
  }

  private PathDeclaration path(PathStatementContext context) {
    return new PathDeclaration(
        reading.name(context.name()),
        parameters(context.parameters()),
        items.pathItems(context.pathItems()),
        documentation(context),
        reading.range(context));
  }

  private SamplerDeclaration sampler(SamplerStatementContext context) {
    return new SamplerDeclaration(
        reading.name(context.name()),
        parameters(context.parameters()),
        items.samplerItems(context.samplerItems()),
        documentation(context),
        reading.range(context));
  }

  private Import importing(ImportStatementContext context) {
    Optional<Name> alias = Optional.ofNullable(context.name()).map(reading::name);
    return new Import(target(context.importTarget()), alias, reading.range(context));
  }

  private ImportTarget target(ImportTargetContext context) {
    SourceRange range = reading.range(context);
    return context.string() == null
        ? new Library(reading.names(context.name()), range)
        : new ScriptFile(fileName(expressions.string(context.string())), range);
  }

  private String fileName(StringTemplate string) {
    if (string.constant().isEmpty()) {
      reading.report(SyntaxError.HOLE_IN_IMPORT.of().help("write it out"), string.range());
    }
    return string.constant().orElse("");
  }

  private SymDeclaration sym(SymStatementContext context) {
    List<Assumption> assumptions =
        context.assumption().stream()
            .filter(assumption -> readable(assumption.name()))
            .map(this::assumption)
            .toList();
    return new SymDeclaration(assumptions, reading.range(context));
  }

  private Assumption assumption(AssumptionContext context) {
    Optional<Assumption.Bound> bound =
        Optional.ofNullable(context.range()).filter(this::readable).map(range -> bound(context));
    return new Assumption(reading.name(context.name()), bound, reading.range(context));
  }

  private Assumption.Bound bound(AssumptionContext context) {
    return new Assumption.Bound(
        Operators.relation(context.relation), expressions.range(context.range()));
  }

  private ForLoop loop(ForStatementContext context) {
    return new ForLoop(
        reading.name(context.name()),
        expressions.expression(context.expression()),
        block(context.block()),
        reading.range(context));
  }

  private Assertion assertion(AssertStatementContext context) {
    Optional<Expression> message =
        Optional.ofNullable(context.expression(1)).map(expressions::expression);
    return new Assertion(
        expressions.expression(context.expression(0)), message, reading.range(context));
  }

  private ExpressionStatement alone(ExpressionStatementContext context) {
    return new ExpressionStatement(
        expressions.expression(context.expression()), reading.range(context));
  }

  private Optional<String> documentation(ParserRuleContext context) {
    return documentation.of(context.start);
  }
}
