package org.difflow.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code difflow}: runs, checks, explains and lays out scripts. Exit status: 0 well, 1 the script
 * failed, 2 the command line is wrong, 130 interrupted.
 */
@Command(
    name = "difflow",
    description = "Diffusion and flow models from a formula.",
    mixinStandardHelpOptions = true,
    version = "difflow " + Main.VERSION,
    subcommands = {
      RunCommand.class,
      ReplCommand.class,
      CheckCommand.class,
      FormatCommand.class,
      ExplainCommand.class,
      DeriveCommand.class,
      VerifyCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  static final String VERSION = "0.1.0";

  private Main() {}

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] arguments) {
    Interrupt interrupt = Interrupt.watch();
    int status = execute(arguments);
    interrupt.finished();
    System.exit(status);
  }

  /** Runs the command line; gives its status. */
  static int execute(String... arguments) {
    return new CommandLine(new Main()).execute(arguments);
  }
}
