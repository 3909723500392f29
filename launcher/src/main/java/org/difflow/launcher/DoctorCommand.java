package org.difflow.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code difflow doctor}: what this installation is made of, and what is wrong with it. */
@Command(name = "doctor", description = "Says what Difflow runs on, and what is wrong with it.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Override
  public Integer call() {
    List<Finding> findings = Examination.all();
    findings.forEach(System.out::println);
    return findings.stream().allMatch(Finding::well) ? Status.WELL : Status.FAILED;
  }
}
