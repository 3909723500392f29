package org.difflow.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that the language has and this version has not: whatever follows it, E0901. */
@Command(hidden = true)
final class LaterCommand implements Callable<Integer> {
  static final List<String> NAMES = List.of("explain");

  @Spec private CommandSpec spec;

  @Unmatched private List<String> ignored;

  @Override
  public Integer call() {
    return Status.notInThisVersion("the command `difflow " + spec.name() + "`");
  }
}
