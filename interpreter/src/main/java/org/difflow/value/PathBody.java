package org.difflow.value;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.Optional;

/**
 * What running the body of a path gave: formulas for the ends of its time range, and a function for
 * each definition, laws among them.
 *
 * @param clauses the place of its {@code time} clause
 * @param defaults the default of each parameter that has one, by its name, in order
 * @param dataAt the end at which the data sits
 * @param places where the formula of each definition stands, and the prior
 */
public record PathBody(
    Node clauses,
    Object lower,
    Object upper,
    Object dataAt,
    Optional<Object> stop,
    Optional<Prior> prior,
    Optional<Prior> base,
    Map<String, Object> defaults,
    Map<String, FunctionValue> definitions,
    Map<String, Node> places) {
  /** The {@code prior} or the {@code base} clause. */
  @FunctionalInterface
  public interface Prior {
    /** What it says where parameters, by their names, have these numbers. */
    Object at(Map<String, Double> parameters);
  }
}
