package org.difflow.lipschitz;

/**
 * What is known of the supremum of a measure of the Jacobian.
 *
 * @param lower the supremum is not below it; with {@link Evidence#SAMPLED} up to the error of
 *     differences
 * @param upper the supremum is not above it; infinite where no bound was found
 * @param point where the measure comes to {@code lower}, without the time
 */
public record LipschitzBound(double lower, double upper, double[] point, Evidence evidence) {

  /** How the bounds were found. */
  public enum Evidence {
    /** The Jacobian is the same everywhere, and the rest is rounding. */
    CONSTANT("the Jacobian is constant"),
    /** All points are accounted for. */
    ENCLOSED("by interval arithmetic"),
    /** Only some points were looked at. */
    SAMPLED("sampled");

    private final String words;

    Evidence(String words) {
      this.words = words;
    }

    /** How a sentence says it. */
    public String words() {
      return words;
    }
  }
}
