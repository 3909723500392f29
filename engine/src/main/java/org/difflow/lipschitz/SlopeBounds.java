package org.difflow.lipschitz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.equation.FormulaField;
import org.difflow.interval.Enclosure;
import org.difflow.interval.Interval;
import org.difflow.interval.NoValue;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Symbol;

/**
 * The Jacobian J of a field over boxes. Where J has no jumps, the mean value form J(c) + J'(X)*(X -
 * c) about the middle c of a box X adds to the enclosure of J itself: it is off by the square of
 * the length of a side only.
 */
final class SlopeBounds {
  private final int dimension;
  private final List<Symbol> variables;
  private final Set<Symbol> used;
  private final Enclosure field;
  private final Enclosure slopes;
  private final Optional<Enclosure> bends;

  private SlopeBounds(FormulaField field) {
    this.dimension = field.dimension();
    this.variables = Stream.concat(field.coordinates().stream(), Stream.of(field.time())).toList();
    this.used = new HashSet<>(variables);
    used.retainAll(field.slopes().stream().flatMap(f -> PostOrder.of(f).stream()).toList());
    this.field = new Enclosure(variables, field.components());
    this.slopes = new Enclosure(variables, field.slopes());
    this.bends =
        field.slopes().stream().anyMatch(SlopeBounds::jumps)
            ? Optional.empty()
            : Optional.of(derivatives(field.slopes()))
                .filter(all -> all.stream().allMatch(Enclosure::covers))
                .map(all -> new Enclosure(variables, all));
  }

  /** Those of a field that is continuous, and made of functions that have enclosures. */
  static Optional<SlopeBounds> of(FormulaField field) {
    return Stream.concat(field.components().stream(), field.slopes().stream())
                .allMatch(Enclosure::covers)
            && field.components().stream().noneMatch(SlopeBounds::jumps)
        ? Optional.of(new SlopeBounds(field))
        : Optional.empty();
  }

  /** Whether the Jacobian is the same everywhere. */
  boolean areConstant() {
    return used.isEmpty();
  }

  /** The region with only a middle of the sides that the Jacobian does not depend on. */
  Region reduced(Region whole) {
    return new Region(
        IntStream.range(0, variables.size())
            .mapToObj(i -> reduced(variables.get(i), whole.sides().get(i)))
            .toList());
  }

  private Interval reduced(Symbol variable, Interval side) {
    return used.contains(variable) ? side : Interval.point(side.middle());
  }

  private static boolean jumps(Expr formula) {
    return PostOrder.of(formula).stream()
        .anyMatch(node -> node instanceof Application call && call.function().jumps());
  }

  private List<Expr> derivatives(List<Expr> formulas) {
    return formulas.stream().flatMap(f -> variables.stream().map(f::derivative)).toList();
  }

  /** The Jacobian over a box, none where the field or its slope is not shown to have a value. */
  Optional<IntervalMatrix> over(Region box) {
    try {
      field.over(box.sides());
      return Optional.of(new IntervalMatrix(dimension, narrowed(box)));
    } catch (NoValue notShown) {
      return Optional.empty();
    }
  }

  private List<Interval> narrowed(Region box) {
    List<Interval> plain = slopes.over(box.sides());
    try {
      return bends.isEmpty() || !box.isBounded() ? plain : met(plain, meanValueForm(box));
    } catch (NoValue notShown) {
      return plain;
    }
  }

  private static List<Interval> met(List<Interval> some, List<Interval> others) {
    return IntStream.range(0, some.size()).mapToObj(k -> some.get(k).meet(others.get(k))).toList();
  }

  private List<Interval> meanValueForm(Region box) {
    Region middle = box.middle();
    List<Interval> atMiddle = slopes.over(middle.sides());
    List<Interval> rates = bends.orElseThrow().over(box.sides());
    List<Interval> offsets = new ArrayList<>();
    for (int j = 0; j < variables.size(); j++) {
      offsets.add(box.sides().get(j).minus(middle.sides().get(j)));
    }
    return IntStream.range(0, atMiddle.size())
        .mapToObj(k -> moved(atMiddle.get(k), rates, k * variables.size(), offsets))
        .toList();
  }

  private static Interval moved(
      Interval value, List<Interval> rates, int from, List<Interval> offsets) {
    return IntStream.range(0, offsets.size())
        .mapToObj(j -> rates.get(from + j).times(offsets.get(j)))
        .reduce(value, Interval::plus);
  }
}
