package org.difflow.value;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.node.FunctionRootNode;

/**
 * What running the body of a path gave: formulas for the ends of its time range, and a function for
 * each definition, laws among them.
 *
 * @param clauses the place of its {@code time} clause
 * @param defaults the default of each parameter that has one, by its name, in order
 * @param dataAt the end at which the data sits
 */
public record PathBody(
    Node clauses,
    Object lower,
    Object upper,
    Object dataAt,
    Optional<Object> stop,
    Optional<Object> prior,
    Map<String, Object> defaults,
    Map<String, FunctionValue> definitions) {

  /** Where the formula of each definition stands, by its name. */
  public Map<String, Node> places() {
    Map<String, Node> places = new HashMap<>();
    definitions.forEach((name, function) -> places.put(name, formula(function)));
    return places;
  }

  private static Node formula(FunctionValue function) {
    RootNode root = function.target().getRootNode();
    return root instanceof FunctionRootNode body ? body.formula() : root;
  }
}
