package org.difflow.benchmark.contest;

import java.nio.file.Path;

/**
 * Where the benchmarks lie and how they are run.
 *
 * @param commit the version of Difflow
 * @param quick a tenth of the samples, to try the benchmarks themselves
 */
public record Setting(Path benchmarks, String commit, boolean quick) {
  private static final int TENTH = 10;

  /** The assembled command of this repository. */
  public Path difflow() {
    return benchmarks.resolveSibling("difflow");
  }

  /** What a workload's contenders read and write. */
  public Path folder(String workload) {
    return target().resolve("contest").resolve(workload);
  }

  /** A script in the language. */
  public Path script(String name) {
    return benchmarks.resolve("scripts").resolve(name + ".diff");
  }

  /** A compiled C program. */
  public Path program(String name) {
    return target().resolve("c").resolve(name);
  }

  /** The Python that has the other systems. */
  public Path python() {
    return target().resolve("python/bin/python");
  }

  /** A Python program. */
  public Path pythonProgram(String name) {
    return benchmarks.resolve("python").resolve(name + ".py");
  }

  /** What is drawn of {@code full} samples. */
  public int samples(int full) {
    return quick ? full / TENTH : full;
  }

  /** Where everything that is not committed lies. */
  public Path target() {
    return benchmarks.resolve("target");
  }
}
