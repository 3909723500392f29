package org.difflow.benchmark.functions;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One function over an array of arguments, one call after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PointwiseBenchmark {
  private static final int COUNT = 1024;

  /** The name of a {@link Pointwise} function. */
  @Param("EXP")
  public String function;

  private final double[] arguments = new double[COUNT];
  private final double[] results = new double[COUNT];
  private DoubleUnaryOperator own;
  private DoubleUnaryOperator ofJava;

  /** Arguments without an order that a branch could follow. */
  @Setup
  public void prepare() {
    Pointwise chosen = Pointwise.valueOf(function);
    own = chosen.own();
    ofJava = chosen.ofJava();
    Random random = new Random(1);
    for (int i = 0; i < COUNT; i++) {
      arguments[i] = chosen.argument(random.nextDouble());
    }
  }

  /** Difflow's function. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double[] own() {
    return apply(own);
  }

  /** Java's function. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double[] ofJava() {
    return apply(ofJava);
  }

  private double[] apply(DoubleUnaryOperator operator) {
    for (int i = 0; i < COUNT; i++) {
      results[i] = operator.applyAsDouble(arguments[i]);
    }
    return results;
  }
}
