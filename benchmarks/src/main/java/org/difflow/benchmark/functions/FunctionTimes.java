package org.difflow.benchmark.functions;

import java.util.List;
import java.util.Locale;
import org.difflow.benchmark.page.Digits;
import org.difflow.benchmark.page.Jmh;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.Table;

/** The tables of the workload "functions". */
public final class FunctionTimes {
  private FunctionTimes() {}

  /** A row for each function, and one for each kind of noise. */
  public static Outcome outcome() {
    return Outcome.of(functions(), noise());
  }

  private static Table functions() {
    Table table = Table.of("", "function", "Difflow, ns", "java.lang.Math, ns");
    for (Pointwise function : Pointwise.values()) {
      table.add(
          function.name().toLowerCase(Locale.ROOT),
          time(PointwiseBenchmark.class, "own", function),
          time(PointwiseBenchmark.class, "ofJava", function));
    }
    return table;
  }

  private static String time(Class<?> benchmark, String method, Pointwise function) {
    return Digits.of(Jmh.median(benchmark, method, "function", function.name()));
  }

  private static Table noise() {
    Table table = Table.of("", "noise", "ns for a number");
    for (String kind : List.of("uniforms", "normals")) {
      table.add(kind, Digits.of(Jmh.median(NoiseBenchmark.class, kind)));
    }
    return table;
  }
}
