package org.difflow.interval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * Formulas that are enclosed together, what they have in common once. Each occurrence of a symbol
 * is enclosed on its own, so an enclosure may be wider than the values are; over short intervals it
 * comes near.
 */
public final class Enclosure {
  private final List<Symbol> arguments;
  private final List<Expr> formulas;
  private final List<Expr> order;

  /** Of number formulas in these symbols alone, all of which {@link #covers}. */
  public Enclosure(List<Symbol> arguments, List<Expr> formulas) {
    this.arguments = List.copyOf(arguments);
    this.formulas = List.copyOf(formulas);
    Set<Expr> nodes = new LinkedHashSet<>();
    formulas.forEach(formula -> nodes.addAll(PostOrder.of(formula)));
    this.order = List.copyOf(nodes);
  }

  /** Whether a formula is made of functions that have enclosures. */
  public static boolean covers(Expr formula) {
    return PostOrder.of(formula).stream().allMatch(Enclosure::isCovered);
  }

  private static boolean isCovered(Expr node) {
    return switch (node) {
      case Application call -> Images.covers(call.function());
      case Entry _ -> false;
      case NamedConstant constant -> constant == constant.pool().pi();
      default -> !node.isVector();
    };
  }

  /**
   * Where the values of each formula lie while the arguments run over these intervals.
   *
   * @throws NoValue where one is not shown to have a value
   */
  public List<Interval> over(List<Interval> intervals) {
    Map<Expr, Interval> known = new HashMap<>(2 * order.size());
    for (int i = 0; i < arguments.size(); i++) {
      known.put(arguments.get(i), intervals.get(i));
    }
    for (Expr node : order) {
      known.computeIfAbsent(node, _ -> enclosed(node, known));
    }
    return formulas.stream().map(known::get).toList();
  }

  private static Interval enclosed(Expr node, Map<Expr, Interval> known) {
    List<Interval> parts = new ArrayList<>();
    node.children().forEach(child -> parts.add(known.get(child)));
    return switch (node) {
      case Constant constant -> Interval.around(constant.value());
      case NamedConstant _ -> Interval.PI;
      case Sum _ -> parts.stream().reduce(Interval.ZERO, Interval::plus);
      case Product _ -> parts.stream().reduce(Interval.ONE, Interval::times);
      case Power power -> power(power, parts.getFirst(), parts.getLast());
      case Application call -> Images.of(call.function(), parts);
      case Symbol _, Entry _ -> throw new NoValue("a symbol without an interval");
    };
  }

  private static Interval power(Power power, Interval base, Interval exponent) {
    return power.exponent() instanceof Constant constant
        ? base.power(constant.value())
        : base.power(exponent);
  }
}
