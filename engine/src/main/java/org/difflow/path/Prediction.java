package org.difflow.path;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a network of a Gaussian path may be trained to predict. */
public enum Prediction {
  /** mu' x0 + sigma' eps. */
  VELOCITY,
  /** eps. */
  NOISE,
  /** x0. */
  DATA,
  /** -eps/sigma. */
  SCORE;

  /** The name in scripts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The prediction of that name. */
  public static Optional<Prediction> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
