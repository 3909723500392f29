package org.difflow.symbolic.print;

import java.util.List;
import java.util.regex.Pattern;

/** The Greek alphabet by its ASCII names; parts of a name are split at {@code _} and digits. */
final class GreekLetters {
  private static final List<String> NAMES =
      List.of(
          "alpha", "beta", "gamma", "delta", "eps", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega");

  private static final List<String> CAPITALS =
      List.of("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega");

  private static final char ALPHA = 'α';
  private static final char CAPITAL_ALPHA = 'Α';
  private static final Pattern PART = Pattern.compile("[A-Za-z]+");

  private GreekLetters() {}

  /** {@code sigma_min} as {@code σ_min}. */
  static String replace(String name) {
    return PART.matcher(name).replaceAll(part -> letter(part.group()));
  }

  /** Whether {@code part} is the name of a letter. */
  static boolean isLetter(String part) {
    return NAMES.contains(part) || CAPITALS.contains(part);
  }

  private static String letter(String part) {
    if (CAPITALS.contains(part)) {
      String small = part.toLowerCase(java.util.Locale.ROOT);
      return String.valueOf((char) (CAPITAL_ALPHA + NAMES.indexOf(small)));
    }
    int index = NAMES.indexOf(part);
    return index < 0 ? part : String.valueOf((char) (ALPHA + index));
  }
}
