package org.difflow.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code difflow}: runs and checks scripts. Exit status: 0 well, 1 the script failed, 2 usage. */
@Command(
    name = "difflow",
    description = "Diffusion and flow models from a formula.",
    mixinStandardHelpOptions = true,
    version = "difflow 0.1.0",
    subcommands = {RunCommand.class, CheckCommand.class, CommandLine.HelpCommand.class})
public final class Main {
  /** Deep enough for 10,000 nested calls of a script. */
  private static final long STACK_BYTES = 1L << 30;

  private int status;

  private Main() {}

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] arguments) throws InterruptedException {
    Main main = new Main();
    Thread thread = new Thread(null, () -> main.status = run(arguments), "difflow", STACK_BYTES);
    thread.start();
    thread.join();
    System.exit(main.status);
  }

  private static int run(String[] arguments) {
    return new CommandLine(new Main()).execute(arguments);
  }
}
