package org.difflow.value;

import java.util.List;
import org.difflow.path.LawKind;

/**
 * What the text of a path says without being run.
 *
 * @param clock what its {@code time} clause calls the time
 * @param parameters its parameters, in order
 * @param law the one law it has
 * @param exact whether the law is given by {@code =}, not up to a factor by {@code ~}
 * @param whole whether its times are the whole ones of a range {@code A..B}
 */
public record PathHead(
    String clock, List<String> parameters, LawKind law, boolean exact, boolean whole) {

  public PathHead {
    parameters = List.copyOf(parameters);
  }
}
