package org.difflow.launcher;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.difflow.checker.explain.Explanation;
import org.difflow.checker.explain.Explanations;
import org.difflow.diagnostic.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code difflow explain}. */
@Command(name = "explain", description = "Tells the long story of an error; lists them all.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code, such as E0204.")
  private Optional<String> code = Optional.empty();

  @Override
  public Integer call() {
    return code.map(ExplainCommand::explain).orElseGet(ExplainCommand::list);
  }

  private static int explain(String code) {
    Optional<Explanation> found = Explanations.of(code);
    found.ifPresent(explanation -> System.out.print(explanation.text()));
    return found.isPresent() ? Status.WELL : unknown(code);
  }

  private static int unknown(String code) {
    return Status.of(
        List.of(
            Diagnostic.error("E0831", "there is no error or warning `" + code + "`")
                .help("`difflow explain` lists the codes that there are")));
  }

  private static int list() {
    Explanations.codes().stream()
        .flatMap(code -> Explanations.of(code).stream())
        .map(Explanation::title)
        .forEach(System.out::println);
    return Status.WELL;
  }
}
