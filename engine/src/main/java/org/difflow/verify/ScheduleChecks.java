package org.difflow.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.GaussianLaw;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.print.Printer;

/**
 * A Gaussian schedule at its ends and in between, with the parameters at their values: mu(data) =
 * 1, sigma(data) = 0 or small, sigma > 0, mu and snr of one trend inside, and a prior that forgets
 * the data. The thresholds are those of golden group 15.
 */
final class ScheduleChecks {
  private static final String MU_AT_DATA = "mu is 1 at the data end";
  private static final String SHIFT_AT_DATA = "shift is 0 at the data end";
  private static final String CONTINUOUS = "mu and sigma are continuous";

  /** How far mu may be from 1 at the data end: room for rounding only. */
  private static final double MU_TOLERANCE = 1e-9;

  /** The largest sigma_min. */
  private static final double LARGEST_START = 0.02;

  /** Below this mu counts as zero: cos(pi/2) is 6e-17 in doubles. */
  private static final double MU_VANISHES = 1e-12;

  /** The largest mu/sigma at the prior end that counts as forgetting the data. */
  private static final double LARGEST_SIGNAL = 0.3;

  /** How far, in parts of sigma, a declared std may be from it: less than any sample shows. */
  private static final double PRIOR_TOLERANCE = 1e-3;

  /** How far g^2 may be below zero, in parts of sigma^2 per time range: room for rounding only. */
  private static final double ROUNDING = 1e-9;

  private final ConditionalPath path;
  private final GaussianLaw law;
  private final TimeInterval interval;
  private final TimeSweep sweep;
  private final Map<Double, Coefficients> known = new HashMap<>();

  ScheduleChecks(ConditionalPath path, GaussianLaw law) {
    this.path = path;
    this.law = law;
    this.interval = path.interval();
    this.sweep = TimeSweep.of(interval);
  }

  /** Whether mu or sigma is 0 at all times, so that no member has a value. */
  static boolean isDegenerate(ConditionalPath path, GaussianLaw law) {
    return vanishes(path, law.mu()) || vanishes(path, law.sigma());
  }

  private static boolean vanishes(ConditionalPath path, Expr part) {
    return ZeroTest.test(path.bind(part)) instanceof ZeroResult.Proved;
  }

  /** Whether a check says that mu or sigma is no number somewhere, so that no member is one. */
  static boolean isUnreal(Check check) {
    return check
        .violation()
        .filter(found -> found == Violation.MU_REAL || found == Violation.SIGMA_REAL)
        .isPresent();
  }

  List<Check> all() {
    if (vanishes(path, law.mu())) {
      return List.of(violated(MU_AT_DATA, Violation.MU_START, "μ = 0 at all times"));
    }
    computeTogether();
    List<Check> unreal = new RealSchedule(path, law, this::at).violations();
    if (!unreal.isEmpty()) {
      return unreal;
    }
    List<Check> checks = new ArrayList<>(List.of(muStart(), sigmaStart()));
    shiftStart().ifPresent(checks::add);
    checks.addAll(List.of(sigmaPositive(), muSign(), snrFalls()));
    continuous().ifPresent(checks::add);
    checks.addAll(List.of(muEnd(), prior()));
    declaredPrior().ifPresent(checks::add);
    return checks;
  }

  private Check muStart() {
    double mu = sweep.near(End.DATA, time -> at(time).mu());
    if (!(Math.abs(mu - 1) <= MU_TOLERANCE)) {
      return violated(MU_AT_DATA, Violation.MU_START, equation("μ", End.DATA, mu));
    }
    return endValue(MU_AT_DATA, "μ", law.mu(), 1, mu);
  }

  private Check sigmaStart() {
    String name = "sigma is 0 or small at the data end";
    double sigma = sweep.near(End.DATA, time -> at(time).sigma());
    if (!(Math.abs(sigma) <= LARGEST_START)) {
      return violated(name, Violation.SIGMA_START, equation("σ", End.DATA, sigma));
    }
    return endValue(name, "σ", law.sigma(), 0, sigma);
  }

  /** Nothing for a law that has none. */
  private Optional<Check> shiftStart() {
    double shift = sweep.near(End.DATA, time -> at(time).shift());
    return law.shift().isZero()
        ? Optional.empty()
        : Optional.of(endValue(SHIFT_AT_DATA, "shift", law.shift(), 0, shift));
  }

  /** Proved where {@code symbol} is exactly {@code ideal} at the data end. */
  private Check endValue(String name, String symbol, Expr member, long ideal, double measured) {
    Expr there = member.substitute(Map.of(path.time(), path.range().at(End.DATA)));
    boolean exact = ZeroTest.test(path.bind(there.minus(ideal))) instanceof ZeroResult.Proved;
    return exact
        ? Check.of(name, Outcome.PROVED, equation(symbol, End.DATA, ideal))
        : Check.of(name, Outcome.CHECKED, equation(symbol, End.DATA, measured));
  }

  /** Nothing for schedules that cannot jump, such as those of whole times. */
  private Optional<Check> continuous() {
    boolean possible = Jump.isPossible(law.mu()) || Jump.isPossible(law.sigma());
    return possible && !interval.whole()
        ? Optional.of(
            jump("μ", Coefficients::mu)
                .or(() -> jump("σ", Coefficients::sigma))
                .orElseGet(() -> checkedInside(CONTINUOUS)))
        : Optional.empty();
  }

  private Optional<Check> jump(String symbol, ToDoubleFunction<Coefficients> value) {
    return Jump.of(time -> value.applyAsDouble(at(time)), sweep.times())
        .map(
            jump ->
                Check.violated(
                    CONTINUOUS,
                    Violation.SCHEDULE_JUMP,
                    "%s jumps by %s at %s = %s"
                        .formatted(
                            symbol,
                            Digits.four(jump.height()),
                            Printer.unicode(path.time()),
                            Digits.four(jump.place()))));
  }

  private Check sigmaPositive() {
    String name = "sigma is positive inside";
    if (Positivity.prove(path.bind(law.sigma()))) {
      return Check.of(name, Outcome.PROVED, "for all times inside the range");
    }
    OptionalDouble bad = sweep.first(time -> !(at(time).sigma() > 0));
    return bad.isPresent()
        ? violated(name, Violation.SIGMA_POSITIVE, found("σ", bad, Coefficients::sigma))
        : checkedInside(name);
  }

  private Check muSign() {
    String name = "mu keeps its sign inside";
    if (Positivity.prove(path.bind(law.mu()))) {
      return Check.of(name, Outcome.PROVED, "for all times inside the range");
    }
    OptionalDouble bad = sweep.first(time -> !(at(time).mu() > 0));
    return bad.isPresent()
        ? violated(name, Violation.MU_SIGN, found("μ", bad, Coefficients::mu))
        : checkedInside(name);
  }

  private Check snrFalls() {
    String name = "noise rises against signal";
    if (interval.whole()) {
      return snrFallsStepwise(name);
    }
    if (Positivity.prove(path.bind(path.squaredDiffusion().body()))) {
      return Check.of(name, Outcome.PROVED, "g^2 > 0 for all times inside the range");
    }
    OptionalDouble bad = sweep.first(time -> negativeDiffusion(at(time)));
    return bad.isPresent()
        ? violated(name, Violation.SNR_MONOTONE, found("g^2", bad, Coefficients::squaredDiffusion))
        : checkedInside(name);
  }

  /** At every whole time mu/sigma is less than at the one before. */
  private Check snrFallsStepwise(String name) {
    OptionalDouble bad =
        IntStream.rangeClosed((int) interval.lower() + 1, (int) interval.upper())
            .asDoubleStream()
            .filter(time -> !(signal(time) < signal(time - 1)))
            .findFirst();
    return bad.isPresent()
        ? violated(name, Violation.SNR_MONOTONE, found("μ/σ", bad, c -> c.mu() / c.sigma()))
        : Check.of(name, Outcome.CHECKED, "from each time to the next");
  }

  private double signal(double time) {
    return at(time).mu() / at(time).sigma();
  }

  private boolean negativeDiffusion(Coefficients c) {
    double scale = c.sigma() * c.sigma() / interval.length() + Math.abs(c.sigma() * c.sigmaRate());
    return c.squaredDiffusion() < -ROUNDING * scale;
  }

  private Check muEnd() {
    String name = "mu is not 0 at the prior end";
    double mu = sweep.near(End.PRIOR, time -> at(time).mu());
    return Math.abs(mu) <= MU_VANISHES
        ? violated(name, Violation.MU_ZERO, equation("μ", End.PRIOR, 0))
        : Check.of(name, Outcome.CHECKED, equation("μ", End.PRIOR, mu));
  }

  /** The law at the prior end given x0 is N(mu x0, sigma^2 I): mu/sigma is what it remembers. */
  private Check prior() {
    String name = "the prior forgets the data";
    double signal = Math.abs(sweep.near(End.PRIOR, time -> at(time).mu() / at(time).sigma()));
    String found = equation("μ/σ", End.PRIOR, signal);
    return signal <= LARGEST_SIGNAL
        ? Check.of(name, Outcome.CHECKED, found)
        : violated(name, Violation.NO_PRIOR, found);
  }

  /** A declared prior against the law at the prior end, whose std per coordinate is sigma. */
  private Optional<Check> declaredPrior() {
    String name = "declared prior is the law there";
    double sigma = sweep.near(End.PRIOR, time -> at(time).sigma());
    double shift = sweep.near(End.PRIOR, time -> at(time).shift());
    return path.declaredPrior(1).map(prior -> declaredPrior(name, prior, shift, sigma));
  }

  private Check declaredPrior(String name, Distribution prior, double shift, double sigma) {
    boolean same = prior instanceof Normal normal && isThere(normal, shift, sigma);
    String mean = law.shift().isZero() ? "" : " and shift = " + Digits.four(shift);
    String found = "%s, and σ = %s%s".formatted(prior, Digits.four(sigma), mean);
    return Check.of(name, same ? Outcome.CHECKED : Outcome.WARNING, found);
  }

  private static boolean isThere(Normal prior, double shift, double sigma) {
    return DoubleStream.of(prior.mean().values())
            .allMatch(mean -> Math.abs(mean - shift) <= PRIOR_TOLERANCE * sigma)
        && DoubleStream.of(prior.deviations().values())
            .allMatch(std -> Math.abs(std - sigma) <= PRIOR_TOLERANCE * sigma);
  }

  private Check violated(String name, Violation violation, String found) {
    return Check.violated(
        name,
        interval.whole() ? Breach.atWholeTimes(violation, found) : new Breach(violation, found));
  }

  /** Every sweep goes over the same times. */
  private void computeTogether() {
    List<Coefficients> schedule = path.coefficients(sweep.times());
    for (int i = 0; i < schedule.size(); i++) {
      known.put(sweep.times()[i], schedule.get(i));
    }
  }

  private Coefficients at(double time) {
    return known.computeIfAbsent(time, path::coefficients);
  }

  private Check checkedInside(String name) {
    return Check.of(name, Outcome.CHECKED, "at %d times".formatted(sweep.times().length));
  }

  private String found(String symbol, OptionalDouble time, ToDoubleFunction<Coefficients> value) {
    double t = time.getAsDouble();
    return equation(symbol, t, value.applyAsDouble(at(t)));
  }

  private String equation(String symbol, End end, double value) {
    return equation(symbol, interval.at(end), value);
  }

  private String equation(String symbol, double time, double value) {
    String clock = Printer.unicode(path.time());
    return "%s = %s at %s = %s".formatted(symbol, Digits.four(value), clock, Digits.four(time));
  }
}
