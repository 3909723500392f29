package org.difflow.proof;

/** Samplers of the language's description that are not in the standard library. */
final class Samplers {
  /** Two-step Adams-Bashforth with an Euler step first. */
  static final String ADAMS2 =
      """
      sampler adams2(steps) {
        grid linear(steps)
        carry previous = none
        step(x, s, t) {
          let v = velocity(x, s)
          let slope = if previous == none then v else (3*v - previous)/2
          previous = v
          x + (t - s)*slope
        }
      }
      """;

  private Samplers() {}

  /** A sampler {@code own(steps)} with the given items and body of its step. */
  static String own(String items, String step) {
    return """
    sampler own(steps) {
      grid linear(steps)
      %s
      step(x, s, t) {
        %s
      }
    }
    """
        .formatted(items, step);
  }

  /** A sampler {@code own(steps)} that carries nothing. */
  static String own(String step) {
    return own("", step);
  }
}
