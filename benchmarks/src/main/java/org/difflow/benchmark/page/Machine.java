package org.difflow.benchmark.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * On what was measured: processor, system, Java and the version of the sources. A load average
 * above the number of cores says that others were at work, and times are too long.
 */
public record Machine(
    String processor, int cores, String system, String java, String commit, double load) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** This one, with the version that the caller knows. */
  public static Machine here(String commit) throws IOException {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        commit,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processorName() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return "a processor without a name";
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("a processor without a name");
    }
  }

  @Override
  public String toString() {
    return "%s, %d cores, %s; %s; Difflow %s. Load average before the run: %.1f."
        .formatted(processor, cores, system, java, commit, load);
  }
}
