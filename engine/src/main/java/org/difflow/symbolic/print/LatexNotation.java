package org.difflow.symbolic.print;

import java.util.List;
import java.util.Set;
import org.difflow.symbolic.Function;

/** LaTeX with amsmath. */
public final class LatexNotation implements Notation {
  private static final Set<Function> NAMED =
      Set.of(
          Function.EXP, Function.LOG, Function.SIN, Function.COS, Function.TAN, Function.SINH,
          Function.COSH, Function.TANH);

  @Override
  public String symbol(String name) {
    int underscore = name.indexOf('_');
    String head = letters(underscore < 0 ? name : name.substring(0, underscore));
    return underscore < 0 ? head : head + "_{" + letters(name.substring(underscore + 1)) + "}";
  }

  private static String letters(String part) {
    String digits = part.replaceFirst("^\\D+", "");
    String word = part.substring(0, part.length() - digits.length());
    return digits.isEmpty() || word.isEmpty() ? word(part) : word(word) + "_{" + digits + "}";
  }

  private static String word(String word) {
    if (GreekLetters.isLetter(word)) {
      return "\\" + (word.equals("eps") ? "varepsilon" : word);
    }
    return word.length() <= 1 ? word : "\\mathrm{" + word.replace("_", "\\_") + "}";
  }

  @Override
  public String constant(String name) {
    return symbol(name);
  }

  @Override
  public String parentheses(String inner) {
    return "\\left(" + inner + "\\right)";
  }

  @Override
  public String product(List<String> factors) {
    return String.join(" ", factors);
  }

  @Override
  public String fraction(String numerator, String denominator) {
    return "\\frac{" + numerator + "}{" + denominator + "}";
  }

  @Override
  public boolean bracketsFractions() {
    return false;
  }

  @Override
  public String power(String base, String exponent) {
    return base + "^{" + exponent + "}";
  }

  @Override
  public String squareRoot(String inner) {
    return "\\sqrt{" + inner + "}";
  }

  @Override
  public String call(Function function, List<String> arguments) {
    String inner = String.join(", ", arguments);
    return switch (function) {
      case ABS -> "\\left|" + inner + "\\right|";
      case NORM -> "\\left\\|" + inner + "\\right\\|";
      case DOT -> "\\left\\langle " + inner + "\\right\\rangle";
      default -> name(function) + parentheses(inner);
    };
  }

  private static String name(Function function) {
    return NAMED.contains(function)
        ? "\\" + function.symbol()
        : "\\operatorname{" + function.symbol() + "}";
  }
}
