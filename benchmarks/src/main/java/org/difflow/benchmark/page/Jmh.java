package org.difflow.benchmark.page;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Single benchmarks of JMH, each in a process of its own with the flags of this one. */
public final class Jmh {
  private static final int MEDIAN = 50;

  private Jmh() {}

  /** The measured times of a method after warming up, with one parameter or none. */
  public static Statistics times(
      Class<?> benchmark, String method, TimeValue iteration, String... parameter) {
    OptionsBuilder options = new OptionsBuilder();
    options.include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$");
    if (parameter.length > 0) {
      options.param(parameter[0], parameter[1]);
    }
    options.forks(1).warmupIterations(5).measurementIterations(5);
    options.warmupTime(iteration).measurementTime(iteration);
    return run(options);
  }

  /** The median of iterations of a short time. */
  public static double median(Class<?> benchmark, String method, String... parameter) {
    return times(benchmark, method, TimeValue.milliseconds(200), parameter).getPercentile(MEDIAN);
  }

  private static Statistics run(OptionsBuilder options) {
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      return results.iterator().next().getPrimaryResult().getStatistics();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
