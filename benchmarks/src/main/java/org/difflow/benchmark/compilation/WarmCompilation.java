package org.difflow.benchmark.compilation;

import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Engine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A compilation in a process that has done many: every one in a context of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WarmCompilation {
  /** A path of the library. */
  @Param("VP")
  public String path;

  private Engine engine;

  /** Libraries are read once for an engine. */
  @Setup(Level.Trial)
  public void open() {
    engine = Engine.newBuilder("difflow").option("engine.WarnInterpreterOnly", "false").build();
  }

  /** Parse, check, derive, prove and lower. */
  @Benchmark
  public int compile() {
    return Compilation.of(path, engine);
  }

  /** Parse, check and derive. */
  @Benchmark
  public int derive() {
    return Compilation.ofFormulas(path, engine);
  }

  /** Frees the engine. */
  @TearDown(Level.Trial)
  public void close() {
    engine.close();
  }
}
