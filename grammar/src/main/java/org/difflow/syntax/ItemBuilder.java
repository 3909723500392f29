package org.difflow.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.difflow.syntax.DifflowParser.BaseClauseContext;
import org.difflow.syntax.DifflowParser.BlockContext;
import org.difflow.syntax.DifflowParser.CarryClauseContext;
import org.difflow.syntax.DifflowParser.DefinedParametersContext;
import org.difflow.syntax.DifflowParser.GridClauseContext;
import org.difflow.syntax.DifflowParser.IsotropicClauseContext;
import org.difflow.syntax.DifflowParser.PathDefinitionContext;
import org.difflow.syntax.DifflowParser.PathItemContext;
import org.difflow.syntax.DifflowParser.PathItemsContext;
import org.difflow.syntax.DifflowParser.PathLineContext;
import org.difflow.syntax.DifflowParser.PriorClauseContext;
import org.difflow.syntax.DifflowParser.SamplerDefinitionContext;
import org.difflow.syntax.DifflowParser.SamplerItemContext;
import org.difflow.syntax.DifflowParser.SamplerItemsContext;
import org.difflow.syntax.DifflowParser.SamplerLineContext;
import org.difflow.syntax.DifflowParser.StepClauseContext;
import org.difflow.syntax.DifflowParser.SumContext;
import org.difflow.syntax.DifflowParser.TimeClauseContext;
import org.difflow.syntax.DifflowParser.TimeOptionContext;
import org.difflow.syntax.Expression.Block;
import org.difflow.syntax.PathItem.BaseClause;
import org.difflow.syntax.PathItem.IsotropicClause;
import org.difflow.syntax.PathItem.PriorClause;
import org.difflow.syntax.PathItem.TimeClause;
import org.difflow.syntax.SamplerItem.CarryDeclaration;
import org.difflow.syntax.SamplerItem.GridClause;
import org.difflow.syntax.SamplerItem.StepClause;

/** From parse trees to the items of paths and samplers; one that broke off keeps its name. */
final class ItemBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final Function<BlockContext, Block> blocks;

  ItemBuilder(
      Reading reading, ExpressionBuilder expressions, Function<BlockContext, Block> blocks) {
    this.reading = reading;
    this.expressions = expressions;
    this.blocks = blocks;
  }

  /** None where the declaration broke off before them. */
  List<PathItem> pathItems(PathItemsContext context) {
    return lines(context, PathItemsContext::pathLine)
        .map(PathLineContext::pathItem)
        .map(this::pathItem)
        .flatMap(Optional::stream)
        .toList();
  }

  /** None where the declaration broke off before them. */
  List<SamplerItem> samplerItems(SamplerItemsContext context) {
    return lines(context, SamplerItemsContext::samplerLine)
        .map(SamplerLineContext::samplerItem)
        .map(this::samplerItem)
        .flatMap(Optional::stream)
        .toList();
  }

  private static <C, L> Stream<L> lines(C context, Function<C, List<L>> lines) {
    return Stream.ofNullable(context).map(lines).flatMap(List::stream);
  }

  private Optional<PathItem> pathItem(PathItemContext context) {
    return Optional.ofNullable(
        switch (context) {
          case PathDefinitionContext item when readable(item.pathItemName()) -> definition(item);
          case TimeClauseContext item when readable(item.name()) -> time(item);
          case PriorClauseContext item -> prior(item);
          case BaseClauseContext item -> base(item);
          case IsotropicClauseContext item -> new IsotropicClause(reading.range(item));
          case null, default -> null;
        });
  }

  private Definition definition(PathDefinitionContext context) {
    return new Definition(
        reading.name(context.pathItemName()),
        parameters(context.definedParameters()),
        operator(context),
        expressions.orMissing(context.expression(), context),
        reading.range(context));
  }

  private static Definition.Operator operator(PathDefinitionContext context) {
    return context.TILDE() == null ? Definition.Operator.EQUAL : Definition.Operator.PROPORTIONAL;
  }

  private Optional<List<Name>> parameters(DefinedParametersContext context) {
    return Optional.ofNullable(context)
        .map(given -> given.name().stream().filter(this::readable).map(reading::name).toList());
  }

  private TimeClause time(TimeClauseContext context) {
    return new TimeClause(
        reading.name(context.name()),
        orMissing(context),
        once("data", dataAt(context)),
        once("stop", stop(context)),
        reading.range(context));
  }

  private Expression orMissing(TimeClauseContext context) {
    return readable(context.range())
        ? expressions.range(context.range())
        : expressions.missing(context);
  }

  private List<SumContext> dataAt(TimeClauseContext context) {
    return context.timeOption().stream()
        .filter(option -> option.DATA() != null)
        .map(TimeOptionContext::sum)
        .filter(this::readable)
        .toList();
  }

  private List<SumContext> stop(TimeClauseContext context) {
    List<SumContext> stops = new ArrayList<>();
    context.timeOption().stream()
        .filter(option -> option.STOP() != null)
        .map(TimeOptionContext::sum)
        .forEach(stops::add);
    stops.add(context.sum());
    return stops.stream().filter(this::readable).toList();
  }

  private Optional<Expression> once(String word, List<SumContext> given) {
    given.stream()
        .skip(1)
        .forEach(
            again -> reading.report(SyntaxError.REPEATED_CLAUSE.of(word), reading.range(again)));
    return given.stream().findFirst().map(expressions::sum);
  }

  private PriorClause prior(PriorClauseContext context) {
    return new PriorClause(
        expressions.orMissing(context.expression(), context), reading.range(context));
  }

  private BaseClause base(BaseClauseContext context) {
    return new BaseClause(
        expressions.orMissing(context.expression(), context), reading.range(context));
  }

  private Optional<SamplerItem> samplerItem(SamplerItemContext context) {
    return Optional.ofNullable(
        switch (context) {
          case SamplerDefinitionContext item when readable(item.samplerItemName()) ->
              definition(item);
          case CarryClauseContext item when readable(item.name()) -> carry(item);
          case GridClauseContext item -> grid(item);
          case StepClauseContext item when item.exception == null -> step(item);
          case null, default -> null;
        });
  }

  private Definition definition(SamplerDefinitionContext context) {
    return new Definition(
        reading.name(context.samplerItemName()),
        parameters(context.definedParameters()),
        Definition.Operator.EQUAL,
        expressions.orMissing(context.expression(), context),
        reading.range(context));
  }

  private CarryDeclaration carry(CarryClauseContext context) {
    return new CarryDeclaration(
        reading.name(context.name()),
        expressions.orMissing(context.expression(), context),
        reading.range(context));
  }

  private GridClause grid(GridClauseContext context) {
    return new GridClause(
        expressions.orMissing(context.expression(), context), reading.range(context));
  }

  private StepClause step(StepClauseContext context) {
    List<Name> names = reading.names(context.name());
    return new StepClause(
        names.getFirst(),
        names.get(1),
        names.getLast(),
        blocks.apply(context.block()),
        reading.range(context));
  }

  private boolean readable(ParserRuleContext context) {
    return context != null && context.exception == null;
  }
}
