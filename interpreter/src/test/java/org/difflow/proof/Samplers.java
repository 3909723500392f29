package org.difflow.proof;

/** Samplers that are not in the standard library. */
final class Samplers {
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
