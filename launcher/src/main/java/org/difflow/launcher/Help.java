package org.difflow.launcher;

import picocli.CommandLine.Option;

/** The option that explains a command. */
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean asked;
}
