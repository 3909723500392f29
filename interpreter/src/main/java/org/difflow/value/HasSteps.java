package org.difflow.value;

import org.difflow.derivation.Derivation;
import org.difflow.fault.Fault;

/** What follows from the law of a path in steps that can be shown. */
public interface HasSteps {
  Derivation derivation();

  /**
   * The steps to {@code value}.
   *
   * @throws Fault E0360 if it is not derived from a law
   */
  static Derivation of(Object value) {
    if (value instanceof HasSteps derived) {
      return derived.derivation();
    }
    throw new Fault(
        "E0360",
        "there are steps to the members of a path, and not to " + Kind.of(value),
        "write for example show(VP.velocity, steps = true)");
  }
}
