package org.difflow.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.GaussianLaw;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.print.Printer;

/**
 * Whether mu and sigma are finite numbers inside the time range, at whole times also at its ends: a
 * table with a negative number under a root gives none.
 */
final class RealSchedule {
  private final ConditionalPath path;
  private final GaussianLaw law;
  private final DoubleFunction<Coefficients> schedule;
  private final TimeInterval interval;

  RealSchedule(ConditionalPath path, GaussianLaw law, DoubleFunction<Coefficients> schedule) {
    this.path = path;
    this.law = law;
    this.schedule = schedule;
    this.interval = path.interval();
  }

  /** A failed check for each of the two that is not. */
  List<Check> violations() {
    return Stream.of(
            violation("mu is a number", Violation.MU_REAL, law.mu(), Coefficients::mu),
            violation("sigma is a number", Violation.SIGMA_REAL, law.sigma(), Coefficients::sigma))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Check> violation(
      String name, Violation violation, Expr formula, ToDoubleFunction<Coefficients> value) {
    OptionalDouble bad =
        times()
            .filter(time -> !Double.isFinite(value.applyAsDouble(schedule.apply(time))))
            .findFirst();
    return bad.isPresent()
        ? Optional.of(Check.violated(name, violation, place(formula, bad.getAsDouble())))
        : Optional.empty();
  }

  private DoubleStream times() {
    DoubleStream inside = DoubleStream.of(TimeSweep.of(interval).times());
    DoubleStream ends = DoubleStream.of(interval.at(End.DATA), interval.at(End.PRIOR));
    return interval.whole() ? DoubleStream.concat(inside, ends).sorted() : inside;
  }

  /** The time, and what the tables of the formula hold there. */
  private String place(Expr formula, double time) {
    String entries =
        PostOrder.of(formula).stream()
            .flatMap(node -> node instanceof Entry entry ? Stream.of(entry) : Stream.empty())
            .filter(entry -> entry.index().equals(path.time()))
            .map(entry -> entry(entry, time))
            .distinct()
            .collect(Collectors.joining(", "));
    String at = "not at %s = %s".formatted(Printer.unicode(path.time()), Digits.four(time));
    return entries.isEmpty() ? at : at + ", where " + entries;
  }

  private static String entry(Entry entry, double time) {
    return "%s[%.0f] = %s"
        .formatted(entry.table().name(), time, Digits.four(entry.table().get(time)));
  }
}
