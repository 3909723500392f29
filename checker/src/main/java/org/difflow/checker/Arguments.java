package org.difflow.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.spelling.Spelling;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.Expression.Argument;
import org.difflow.syntax.Expression.Call;
import org.difflow.syntax.Name;

/** Holds the arguments of a call against what its callee takes. */
final class Arguments {
  private final Findings findings;

  Arguments(Findings findings) {
    this.findings = findings;
  }

  void check(Call call, Signature signature, Optional<Variable> declaration) {
    new Matching(call, signature, declaration).run();
  }

  private static boolean isNamed(Argument argument) {
    return argument.name().isPresent();
  }

  /** One call held against one signature. */
  private final class Matching {
    private final Call call;
    private final Signature signature;
    private final Optional<Variable> declaration;
    private final Set<String> filled = new HashSet<>();

    /** Something was given that may stand for what is missing. */
    private boolean guessing;

    Matching(Call call, Signature signature, Optional<Variable> declaration) {
      this.call = call;
      this.signature = signature;
      this.declaration = declaration;
    }

    void run() {
      positional();
      call.arguments().forEach(argument -> argument.name().ifPresent(this::named));
      signature.parameters().stream()
          .filter(Parameter::isRequired)
          .filter(parameter -> !filled.contains(parameter.name()) && !followsFromGrid(parameter))
          .findFirst()
          .filter(_ -> !guessing)
          .ifPresent(this::missing);
    }

    /** A sampler that is given its grid knows its steps. */
    private boolean followsFromGrid(Parameter parameter) {
      return parameter.name().equals("steps") && filled.contains("grid");
    }

    private void positional() {
      List<Argument> given = call.arguments().stream().filter(a -> !isNamed(a)).toList();
      List<Parameter> open = signature.positional();
      for (int i = 0; i < Math.min(given.size(), open.size()); i++) {
        fill(open.get(i), given.get(i));
      }
      boolean endless = open.stream().anyMatch(Parameter::isVariadic);
      if (given.size() > open.size() && !endless) {
        tooMany(given.get(open.size()).range(), given.size());
      }
    }

    private void fill(Parameter parameter, Argument argument) {
      filled.add(parameter.name());
      reportIfLater(parameter, argument.range());
    }

    private void named(Name name) {
      signature
          .parameter(name.canonical())
          .filter(parameter -> !parameter.isVariadic())
          .ifPresentOrElse(parameter -> fill(parameter, name), () -> other(name));
    }

    private void fill(Parameter parameter, Name name) {
      if (!filled.add(parameter.name())) {
        findings.add(
            findings.at(name.range(), Problem.ARGUMENT_TWICE, signature.name(), parameter.name()));
      }
      reportIfLater(parameter, name.range());
    }

    private void reportIfLater(Parameter parameter, SourceRange place) {
      if (!parameter.inThisVersion()) {
        guessing = true;
        String words = "`%s` of `%s`".formatted(parameter.name(), signature.name());
        findings.add(findings.at(place, Problem.NOT_IN_THIS_VERSION, words));
      }
    }

    private void other(Name name) {
      if (!signature.takesAnyName()) {
        unknown(name);
      } else if (!filled.add(name.canonical())) {
        findings.add(findings.at(name.range(), Problem.ARGUMENT_TWICE, signature.name(), name));
      }
    }

    /** A misspelt name probably fills a parameter that would otherwise be missing. */
    private void unknown(Name name) {
      guessing = true;
      List<String> names =
          signature.parameters().stream()
              .filter(p -> p.inThisVersion() && !p.isVariadic())
              .map(Parameter::name)
              .toList();
      Diagnostic plain =
          findings.at(name.range(), Problem.UNKNOWN_ARGUMENT, signature.name(), name);
      findings.add(
          pointing(
              Spelling.nearest(name, names)
                  .map(near -> plain.help("did you mean `%s`?".formatted(near)))
                  .orElseGet(() -> plain.note("it is called as `%s`".formatted(signature)))));
    }

    private void tooMany(SourceRange surplus, int given) {
      Diagnostic plain =
          findings
              .at(surplus, Problem.TOO_MANY_ARGUMENTS, signature.name(), signature.taken(), given)
              .note("it is called as `%s`".formatted(signature));
      Optional<String> byName = signature.firstByName();
      findings.add(
          pointing(
              byName.map(it -> plain.help("give it by name, such as `" + it + "`")).orElse(plain)));
    }

    private void missing(Parameter parameter) {
      Diagnostic plain =
          findings.at(call.range(), Problem.MISSING_ARGUMENT, signature.name(), parameter.name());
      findings.add(pointing(plain.note("it is called as `%s`".formatted(signature))));
    }

    private Diagnostic pointing(Diagnostic diagnostic) {
      return declaration
          .map(v -> diagnostic.with(v.source(), v.range(), "declared here"))
          .orElse(diagnostic);
    }
  }
}
