package org.difflow.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Measures workloads and writes what came of it: {@code PAGE COMMIT [WORKLOAD...]}. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ResultsPage page = new ResultsPage(Path.of(arguments[0]), Machine.here(arguments[1]));
    List<String> names = Arrays.asList(arguments).subList(2, arguments.length);
    for (Workload workload : Workload.named(names)) {
      page.write(workload);
    }
  }
}
