package org.difflow.benchmark.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.difflow.benchmark.contest.Setting;
import org.difflow.benchmark.page.Digits;
import org.difflow.benchmark.page.Durations;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.Table;
import org.difflow.benchmark.page.Target;

/** The workload "k5": commands from start to exit, in turn. */
public final class StartUp {
  private static final int ROUNDS = 7;
  private static final String WORKLOAD = "k5";
  private static final String RUN = "run\n";
  private static final String HELLO = "Difflow, hello.diff";
  private static final String FIRST = "Difflow, first samples";

  private StartUp() {}

  /** Measures all commands; the first samples of the others start where Difflow's do. */
  public static Outcome outcome(Setting setting) {
    writeInputs(setting);
    Map<String, Durations> durations = durations(commands(setting));
    Table table = Table.of("", "command", "s, median", "s, range", "runs");
    durations.forEach((name, times) -> addRow(table, name, times));
    return Outcome.of(table, Target.table(targets(durations)), Warming.table(setting));
  }

  private static void writeInputs(Setting setting) {
    Command.of("inputs", setting.difflow(), "repl", setting.script("k1"), "--out", folder(setting))
        .reading("inputs(starts(1000))\n")
        .seconds();
  }

  private static Path folder(Setting setting) {
    return setting.folder(WORKLOAD);
  }

  private static List<Command> commands(Setting setting) {
    Path hello = setting.benchmarks().resolveSibling("examples").resolve("hello.diff");
    List<Command> commands = new ArrayList<>();
    commands.add(Command.of(HELLO, setting.difflow(), "run", hello));
    commands.add(Command.of(FIRST, setting.difflow(), "run", setting.script(WORKLOAD)));
    commands.add(
        Command.of("C, first samples", setting.program("k1"), folder(setting)).reading(RUN));
    for (Library library : Library.values()) {
      commands.add(Command.of(library.start(), setting.python(), "-c", library.statement()));
      commands.add(first(setting, library));
    }
    return commands;
  }

  private static Command first(Setting setting, Library library) {
    Path program = setting.pythonProgram("with_" + library.module());
    return Command.of(
            library.title() + ", first samples",
            setting.python(),
            program,
            folder(setting),
            "k1",
            "eager")
        .reading(RUN);
  }

  private static Map<String, Durations> durations(List<Command> commands) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    commands.forEach(command -> seconds.put(command.name(), new ArrayList<>()));
    for (int round = 0; round < ROUNDS; round++) {
      for (Command command : commands) {
        command.seconds().ifPresent(seconds.get(command.name())::add);
      }
    }
    Map<String, Durations> durations = new LinkedHashMap<>();
    seconds.forEach((name, times) -> durations.put(name, new Durations(times)));
    return durations;
  }

  private static void addRow(Table table, String name, Durations times) {
    boolean failed = times.seconds().isEmpty();
    table.add(
        name,
        Digits.of(times.median()),
        failed ? "it fails" : times.range(),
        Integer.toString(times.seconds().size()));
  }

  private static List<Target> targets(Map<String, Durations> durations) {
    List<Target> targets = new ArrayList<>();
    targets.add(Target.atMost("hello.diff on a plain JDK, s", 1.5, durations.get(HELLO).median()));
    for (Library library : Library.values()) {
      targets.add(
          Target.atLeast(
              library.start() + " : " + FIRST,
              1,
              ratio(durations.get(library.start()), durations.get(FIRST))));
    }
    return targets;
  }

  private static OptionalDouble ratio(Durations one, Durations other) {
    return one.median().isPresent() && other.median().isPresent()
        ? OptionalDouble.of(one.median().getAsDouble() / other.median().getAsDouble())
        : OptionalDouble.empty();
  }
}
