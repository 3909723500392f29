package org.difflow.launcher;

import java.net.URL;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.tier.Vectors;
import org.graalvm.polyglot.Engine;

/** The examination of an installation by {@code difflow doctor}. */
final class Examination {
  private static final int JDK = 25;
  private static final long BYTES_PER_MEGABYTE = 1L << 20;

  /** What the optimising runtime needs, in the order in which it is found missing. */
  private static final List<String> MODULES =
      List.of("jdk.internal.vm.ci", "org.graalvm.truffle.runtime", "jdk.graal.compiler");

  private Examination() {}

  static List<Finding> all() {
    return Stream.of(version(), jdk(), runtime(), vectors(), machine(), library(), trial())
        .toList();
  }

  private static Finding version() {
    return Finding.well("difflow", Main.VERSION);
  }

  private static Finding jdk() {
    String state =
        "%s (%s) in %s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("java.home"));
    return Runtime.version().feature() == JDK
        ? Finding.well("JDK", state)
        : Finding.ill("JDK", state, "set JAVA_HOME to a JDK " + JDK);
  }

  /** Without the optimising runtime scripts give the same answers, and loops are slow. */
  private static Finding runtime() {
    try (Engine engine =
        Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
      String name = engine.getImplementationName() + " " + engine.getVersion();
      return name.startsWith("Interpreted")
          ? Finding.ill("runtime", name + ": the fallback", whyFallback())
          : Finding.well("runtime", name + ": scripts are compiled");
    }
  }

  private static String whyFallback() {
    return MODULES.stream()
        .filter(module -> !isThere(module))
        .findFirst()
        .map(
            module -> "the module " + module + " is missing: start Difflow by its script `difflow`")
        .orElse("this JDK does not let Graal compile: use another JDK " + JDK);
  }

  private static Finding vectors() {
    return Vectors.missing()
        .map(
            reason ->
                Finding.ill("Vector API", "not in use: " + reason, "start Difflow by its script"))
        .orElseGet(() -> Finding.well("Vector API", Vectors.width() + " numbers in a vector"));
  }

  private static boolean isThere(String module) {
    return ModuleLayer.boot().findModule(module).isPresent();
  }

  private static Finding machine() {
    Runtime runtime = Runtime.getRuntime();
    return Finding.well(
        "machine",
        "%d cores, %d MB of memory for Difflow, %s %s, text in %s"
            .formatted(
                runtime.availableProcessors(),
                runtime.maxMemory() / BYTES_PER_MEGABYTE,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Charset.defaultCharset()));
  }

  private static Finding library() {
    URL folder = Examination.class.getResource("/org/difflow/stdlib/samplers");
    return folder == null
        ? Finding.ill("library", "missing", "build Difflow anew, or unset DIFFLOW_HOME")
        : Finding.well("library", StandardLibrary.names().size() + " scripts in " + folder);
  }

  private static Finding trial() {
    try (Difflow difflow = Difflow.open(Options.DEFAULT)) {
      double seven = difflow.run("let seven = 1 + 2*3").asDouble();
      return seven == 7
          ? Finding.well("trial", "a script runs")
          : Finding.ill("trial", "1 + 2*3 is " + seven, "build Difflow anew");
    }
  }
}
