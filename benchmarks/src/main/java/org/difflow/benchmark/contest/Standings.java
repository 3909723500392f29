package org.difflow.benchmark.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.difflow.benchmark.page.Digits;
import org.difflow.benchmark.page.Table;

/**
 * The performances of a contest beside Difflow's, the first.
 *
 * @param text what was drawn and with what
 * @param units into which the work is divided for the column of times, such as evaluations
 */
record Standings(String text, List<Performance> performances, double units) {
  private static final double NANOSECONDS = 1e9;
  private static final String NONE = "-";

  private Performance difflow() {
    return performances.getFirst();
  }

  private Optional<Performance> of(String name) {
    return performances.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** How many times as long as Difflow the named contender takes. */
  OptionalDouble ratio(String name) {
    return of(name).map(one -> one.ratioTo(difflow())).orElse(OptionalDouble.empty());
  }

  /** How many times as long as Difflow the fastest other contender takes. */
  OptionalDouble smallestRatio() {
    return performances.stream()
        .skip(1)
        .map(one -> one.ratioTo(difflow()))
        .flatMapToDouble(OptionalDouble::stream)
        .min();
  }

  /** Seconds that the named contender takes; empty if it is out. */
  OptionalDouble median(String name) {
    return of(name).map(one -> one.durations().median()).orElse(OptionalDouble.empty());
  }

  /** Nanoseconds that Difflow takes for a unit; empty if it is out. */
  OptionalDouble unit() {
    return mapped(difflow().durations().median(), this::perUnit);
  }

  /** A function of a number that may be missing. */
  static OptionalDouble mapped(OptionalDouble value, DoubleUnaryOperator function) {
    return value.isPresent()
        ? OptionalDouble.of(function.applyAsDouble(value.getAsDouble()))
        : value;
  }

  private double perUnit(double seconds) {
    return seconds * NANOSECONDS / units;
  }

  /** A row for each contender. */
  Table table() {
    Table table =
        Table.of(
            text,
            "contender",
            "version, flags",
            "s, median",
            "s, range",
            "rounds",
            "ns per unit",
            "of Difflow's time",
            "mean size",
            "difference");
    performances.forEach(one -> addTo(table, one));
    return table;
  }

  private void addTo(Table table, Performance one) {
    OptionalDouble median = one.durations().median();
    if (median.isEmpty()) {
      table.add(one.name(), one.version(), NONE, NONE, NONE, NONE, NONE, NONE, NONE);
      return;
    }
    table.add(
        one.name(),
        one.version(),
        Digits.of(median.getAsDouble()),
        one.durations().range(),
        Integer.toString(one.durations().seconds().size()),
        Digits.of(perUnit(median.getAsDouble())),
        Digits.of(one.ratioTo(difflow())),
        checksum(one),
        agreement(one).map(Agreement::text).orElse(NONE));
  }

  private static String checksum(Performance one) {
    OptionalDouble size = one.meanSize();
    return size.isPresent() ? "%.10f".formatted(size.getAsDouble()) : NONE;
  }

  private Optional<Agreement> agreement(Performance one) {
    return one == difflow() || one.samples().isEmpty() || difflow().samples().isEmpty()
        ? Optional.empty()
        : Optional.of(
            one.ownNoise()
                ? Agreement.ofLaws(difflow().samples().get(), one.samples().get())
                : Agreement.ofSamples(difflow().samples().get(), one.samples().get()));
  }

  /** Contenders that do not draw the same samples, and C that loses to NumPy. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (Performance one : performances) {
      agreement(one)
          .filter(agreement -> !agreement.good())
          .ifPresent(off -> complaints.add(one.name() + " differs by " + off.text()));
    }
    of(Contests.NUMPY).ifPresent(numpy -> complain(numpy, complaints));
    return complaints;
  }

  private void complain(Performance numpy, List<String> complaints) {
    for (String baseline : List.of(Contests.STRAIGHTFORWARD, Contests.BLOCKED)) {
      of(baseline)
          .map(one -> one.ratioTo(numpy))
          .flatMap(ratio -> ratio.stream().boxed().findFirst())
          .filter(ratio -> ratio > 1)
          .ifPresent(ratio -> complaints.add(baseline + " is slower than NumPy"));
    }
  }
}
