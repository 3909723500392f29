package org.difflow.syntax;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Greek letters and their ASCII names are one and the same name, part by part, parts being split at
 * {@code _} and digits: {@code σ_min} = {@code sigma_min}, {@code μ0} = {@code mu0}, {@code
 * sigmoid} is itself. Names are brought to NFKC first, so that a mathematical italic sigma is a
 * sigma.
 */
public final class GreekNames {
  private static final Map<String, String> ASCII =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("ε", "eps"),
          Map.entry("ζ", "zeta"),
          Map.entry("η", "eta"),
          Map.entry("θ", "theta"),
          Map.entry("ι", "iota"),
          Map.entry("κ", "kappa"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "mu"),
          Map.entry("ν", "nu"),
          Map.entry("ξ", "xi"),
          Map.entry("ο", "omicron"),
          Map.entry("π", "pi"),
          Map.entry("ρ", "rho"),
          Map.entry("σ", "sigma"),
          Map.entry("τ", "tau"),
          Map.entry("υ", "upsilon"),
          Map.entry("φ", "phi"),
          Map.entry("χ", "chi"),
          Map.entry("ψ", "psi"),
          Map.entry("ω", "omega"),
          Map.entry("Γ", "Gamma"),
          Map.entry("Δ", "Delta"),
          Map.entry("Θ", "Theta"),
          Map.entry("Λ", "Lambda"),
          Map.entry("Ξ", "Xi"),
          Map.entry("Π", "Pi"),
          Map.entry("Σ", "Sigma"),
          Map.entry("Φ", "Phi"),
          Map.entry("Ψ", "Psi"),
          Map.entry("Ω", "Omega"),
          Map.entry("∞", "inf"));

  private static final Map<String, String> UNICODE =
      ASCII.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final Pattern PART = Pattern.compile("[^_\\p{Nd}]+");

  private GreekNames() {}

  /** The one spelling of a name: NFKC, Greek parts by their ASCII names, {@code ∂} as {@code D}. */
  public static String canonical(String written) {
    String normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return normal.equals("∂") ? "D" : replaceParts(normal, ASCII);
  }

  /** The spelling for output: {@code sigma_min} as {@code σ_min}. */
  public static String unicode(String canonical) {
    return replaceParts(canonical, UNICODE);
  }

  /** Every Greek letter by its ASCII name, also inside a part: {@code σmax} as {@code sigmamax}. */
  public static String spelledOut(String name) {
    return name.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> ASCII.getOrDefault(letter, letter))
        .collect(Collectors.joining());
  }

  private static String replaceParts(String name, Map<String, String> spelling) {
    Matcher parts = PART.matcher(name);
    return parts.replaceAll(part -> spelling.getOrDefault(part.group(), part.group()));
  }
}
