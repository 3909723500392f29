package org.difflow.symbolic.print;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The spellings of a name. A name falls into parts at {@code _} and at digits, and each part that
 * is the name of a Greek letter is that letter: {@code sigma_min} is {@code σ_min}, {@code sigmoid}
 * is itself.
 */
final class Names {
  private static final Pattern PART = Pattern.compile("[A-Za-z]+");
  private static final Pattern INDEX = Pattern.compile("([^_0-9]+)_?(.*)");

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("eps", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Upsilon", "Υ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"));

  private Names() {}

  static String ascii(String name) {
    return name;
  }

  static String unicode(String name) {
    return replaceParts(name, part -> GREEK.getOrDefault(part, part));
  }

  /** The first part is the letter, what follows it the index: {@code \sigma_{\mathrm{min}}}. */
  static String latex(String name) {
    if (name.equals("inf")) {
      return "\\infty";
    }
    var split = INDEX.matcher(name);
    if (!split.matches()) {
      return letters(name);
    }
    return split.group(2).isEmpty()
        ? letters(split.group(1))
        : letters(split.group(1)) + "_{" + indices(split.group(2)) + "}";
  }

  private static String indices(String index) {
    return List.of(index.split("_")).stream().map(Names::letters).collect(Collectors.joining(","));
  }

  private static String letters(String part) {
    return replaceParts(part, Names::latexPart);
  }

  private static String latexPart(String part) {
    if (part.equals("eps")) {
      return "\\varepsilon";
    }
    if (GREEK.containsKey(part)) {
      return "\\" + part;
    }
    return part.length() == 1 ? part : "\\mathrm{" + part + "}";
  }

  private static String replaceParts(String name, UnaryOperator<String> spelling) {
    return PART.matcher(name)
        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(spell(match, spelling)));
  }

  private static String spell(MatchResult match, UnaryOperator<String> spelling) {
    return spelling.apply(match.group());
  }
}
