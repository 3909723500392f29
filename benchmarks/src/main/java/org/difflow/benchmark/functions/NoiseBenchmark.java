package org.difflow.benchmark.functions;

import java.util.concurrent.TimeUnit;
import org.difflow.noise.Noise;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Draws of the counter-based generator, number by number of one long vector. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NoiseBenchmark {
  private static final int COUNT = 1024;

  private final double[] draws = new double[COUNT];
  private long sample;

  /** Uniform numbers. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double[] uniforms() {
    Noise.uniforms(7, sample++, 0, 0, 0, draws, 0, COUNT);
    return draws;
  }

  /** Standard normal numbers. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double[] normals() {
    Noise.normals(7, sample++, 0, 0, 0, draws, 0, COUNT);
    return draws;
  }
}
