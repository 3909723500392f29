package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.graalvm.polyglot.PolyglotException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow run}. */
@Command(name = "run", description = "Runs a script.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The script.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Folder under which files are written (default: the current one).")
  private String outputFolder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed where the script gives none (default: 0).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads to work with (default: all cores).")
  private int threads;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      System.err.printf("difflow: there is no file `%s` to run%n", file);
      return Status.USAGE;
    }
    try (Difflow difflow = Difflow.open(new Options(outputFolder, seed, threads, !quiet, true))) {
      difflow.run(file);
      return Status.WELL;
    } catch (PolyglotException e) {
      return failed(e);
    } catch (IOException e) {
      System.err.printf("difflow: `%s` cannot be read: %s%n", file, e.getMessage());
      return Status.FAILED;
    }
  }

  private static int failed(PolyglotException e) {
    if (e.isExit()) {
      return e.getExitStatus();
    }
    if (e.isInternalError()) {
      System.err.println("difflow: an error of Difflow itself, not of the script (E0990)");
      e.printStackTrace();
    } else {
      System.err.println(e.getMessage());
    }
    return Status.FAILED;
  }
}
