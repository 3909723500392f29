package org.difflow.path;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Schemes by which the squared error of a prediction is weighted over time. */
public enum LossWeight {
  /** One at all times, whatever is predicted. */
  NONE,
  /** snr times the error of the data: the unweighted error of the noise (Ho et al. 2020). */
  SNR,
  /** min(snr, 5) times the error of the data (Hang et al. 2023). */
  MIN_SNR,
  /** (r^2 + 1/4)/(r/2)^2 = snr + 4 times that of the data, r = sigma/mu (Karras et al. 2022). */
  EDM,
  /** diffusion^2/2 times the error of the score, whose integral bounds KL (Song et al. 2021). */
  LIKELIHOOD;

  /** The name in scripts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scheme of that name. */
  public static Optional<LossWeight> named(String word) {
    return Arrays.stream(values()).filter(scheme -> scheme.word().equals(word)).findFirst();
  }
}
