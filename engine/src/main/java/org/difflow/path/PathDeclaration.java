package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.distribution.Distribution;
import org.difflow.symbolic.Symbol;

/**
 * What a {@code path} says, before anything follows from it.
 *
 * @param time the clock, as named by the {@code time} clause
 * @param parameters in the order of the head
 * @param prior the declared law at the prior end, if any
 * @param definitions the other definitions of the body, helpers expanded
 */
public record PathDeclaration(
    String name,
    Symbol time,
    TimeRange range,
    List<Parameter> parameters,
    Law law,
    Optional<DeclaredPrior> prior,
    List<Formula> definitions) {

  public PathDeclaration {
    parameters = List.copyOf(parameters);
    definitions = List.copyOf(definitions);
  }

  /** A path of one law and nothing else. */
  public static PathDeclaration of(String name, Symbol time, TimeRange range, Law law) {
    return new PathDeclaration(name, time, range, List.of(), law, Optional.empty(), List.of());
  }

  public PathDeclaration withParameters(List<Parameter> others) {
    return new PathDeclaration(name, time, range, others, law, prior, definitions);
  }

  PathDeclaration withLaw(Law other) {
    return new PathDeclaration(name, time, range, parameters, other, prior, definitions);
  }

  public PathDeclaration withPrior(Distribution declared) {
    Optional<DeclaredPrior> known = Optional.of(DeclaredPrior.of(declared));
    return new PathDeclaration(name, time, range, parameters, law, known, definitions);
  }
}
