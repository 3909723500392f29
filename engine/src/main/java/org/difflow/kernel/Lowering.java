package org.difflow.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.stable.StableForm;

/**
 * Turns a formula into a kernel. In this family of classes, and only here, exact numbers become
 * doubles.
 *
 * <p>Equal subformulas are one object and so become one value. A subformula is lowered before what
 * it is part of, without recursion, so depth is no limit. Siblings: {@link SumLowering}, {@link
 * ProductLowering}, {@link PowerLowering}, {@link FunctionLowering}, {@link IntegralLowering}.
 */
public final class Lowering {
  private final Assembler code = new Assembler();
  private final Map<Expr, Integer> values = new HashMap<>();
  private final PowerLowering powers = new PowerLowering(code, this::value);
  private final ProductLowering products = new ProductLowering(code, powers, this::value);
  private final SumLowering sums = new SumLowering(code, products, this::value);
  private final FunctionLowering functions = new FunctionLowering(code, this::value);
  private final IntegralLowering integrals = new IntegralLowering(code, this::value);

  private Lowering() {}

  /** The kernel of {@code formula} whose arguments are {@code parameters}, in this order. */
  public static Kernel lower(List<Symbol> parameters, Expr formula) {
    StableForm stable = StableForm.of(formula);
    Lowering lowering = new Lowering();
    parameters.forEach(lowering::declare);
    stable.distances().forEach(lowering::define);
    return lowering.code.finish(lowering.lower(stable.formula()));
  }

  private void declare(Symbol symbol) {
    Shape shape = symbol.sort() == Sort.VECTOR ? Shape.VECTOR : Shape.SCALAR;
    values.put(symbol, code.argument(Argument.of(symbol.name(), shape)));
  }

  private void define(Symbol symbol, Expr value) {
    values.put(symbol, lower(value));
  }

  private int lower(Expr formula) {
    Deque<Expr> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      List<Expr> missing = missing(open.peek());
      if (missing.isEmpty()) {
        values.computeIfAbsent(open.pop(), this::node);
      } else {
        missing.reversed().forEach(open::push);
      }
    }
    return value(formula);
  }

  private List<Expr> missing(Expr formula) {
    return IntegralLowering.needs(formula).stream()
        .filter(child -> !values.containsKey(child))
        .toList();
  }

  private int value(Expr lowered) {
    return values.get(lowered);
  }

  private int node(Expr formula) {
    return switch (formula) {
      case Constant constant -> code.literal(constant.value().doubleValue());
      case NamedConstant constant -> code.literal(named(constant));
      case Symbol symbol -> throw unknown(symbol);
      case Sum sum -> sums.lower(sum.terms());
      case Product product -> products.lower(product);
      case Power power -> powers.lower(power);
      case Application call when IntegralLowering.isIntegral(call) -> integrals.lower(call);
      case Application application -> functions.lower(application);
      case Entry entry -> code.lookup(entry.table(), value(entry.index()));
    };
  }

  private static double named(NamedConstant constant) {
    return constant == constant.pool().pi() ? Math.PI : Double.POSITIVE_INFINITY;
  }

  private static Fault unknown(Symbol symbol) {
    String name = symbol.name();
    return new Fault("E0401", "`" + name + "` has no value: it is not an argument of the formula");
  }
}
