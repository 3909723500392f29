package org.difflow.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.fault.Fault;
import org.difflow.kernel.FormulaNumber;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** A symbolic expression. Calling it by name, {@code f(r = 1)}, puts values into it. */
public final class FormulaValue extends GuestValue implements Callable {
  private final Expr expression;

  public FormulaValue(Expr expression) {
    this.expression = expression;
  }

  public Expr expression() {
    return expression;
  }

  /** The number that a formula without symbols stands for. */
  public double number() {
    return FormulaNumber.of(expression);
  }

  @Override
  public Object call(Arguments arguments) {
    if (!arguments.positional().isEmpty()) {
      throw new Fault(
          "E0403", "a formula is evaluated by name", "write for example f(r = 1, t = 2)");
    }
    FormulaArrays arrays = new FormulaArrays(expression, arguments.named());
    if (arguments.named().stream().anyMatch(FormulaArrays::isArray)
        || hasVectors() && arrays.isComplete()) {
      arguments.named().forEach(value -> symbol(value.name(), arguments.named()));
      return Undefined.refuse("the formula", arrays.evaluate());
    }
    FormulaValue value = with(arguments.named());
    boolean complete =
        value.expression.symbols().isEmpty()
            && arguments.named().stream().allMatch(n -> n.value() instanceof Double);
    return complete ? Undefined.refuse("the formula", (Object) value.number()) : value;
  }

  private boolean hasVectors() {
    return expression.symbols().stream().anyMatch(Symbol::isVector);
  }

  /** The formula with names replaced by numbers or formulas, all at the same time. */
  public FormulaValue with(List<Arguments.Named> values) {
    Map<Symbol, Expr> replacements = new HashMap<>();
    for (Arguments.Named value : values) {
      symbol(value.name(), values)
          .ifPresent(symbol -> replacements.put(symbol, replacement(symbol, value)));
    }
    return new FormulaValue(expression.substitute(replacements));
  }

  /**
   * A symbol that is not there may have cancelled, if there is one of that name at all or all that
   * are there have a value.
   */
  private Optional<Symbol> symbol(String symbol, List<Arguments.Named> values) {
    Optional<Symbol> found =
        expression.symbols().stream().filter(own -> own.name().equals(symbol)).findFirst();
    if (found.isEmpty()
        && !expression.pool().hasSymbol(symbol)
        && !new FormulaArrays(expression, values).hasAll()) {
      throw new Fault("E0404", "the formula has no symbol `" + symbol + "`", "it has " + own());
    }
    return found;
  }

  private String own() {
    return expression.symbols().stream()
        .map(symbol -> "`" + symbol.name() + "`")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Expr replacement(Symbol symbol, Arguments.Named argument) {
    return switch (argument.value()) {
      case Double number -> expression.pool().decimal(number);
      case FormulaValue formula when symbol.isVector() || !formula.expression().isVector() ->
          FormulaArrays.fitting(symbol, formula.expression(), formula.expression().coordinates());
      case Object other -> throw Coerce.unfit(argument.name(), "a number or a formula", other);
    };
  }

  @Override
  public String name() {
    return "formula";
  }

  @Override
  public String kind() {
    return "a formula";
  }

  @Override
  public String display(Display display) {
    return display.formula(expression);
  }
}
