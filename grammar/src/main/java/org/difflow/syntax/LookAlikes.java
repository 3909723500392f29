package org.difflow.syntax;

import java.util.Map;
import java.util.Optional;

/**
 * Characters from other languages and from typeset mathematics, and what Difflow writes instead.
 */
final class LookAlikes {
  private static final Map<String, Integer> OPERATORS =
      Map.ofEntries(
          Map.entry("−", DifflowLexer.MINUS),
          Map.entry("–", DifflowLexer.MINUS),
          Map.entry("—", DifflowLexer.MINUS),
          Map.entry("×", DifflowLexer.STAR),
          Map.entry("·", DifflowLexer.STAR),
          Map.entry("⋅", DifflowLexer.STAR),
          Map.entry("∗", DifflowLexer.STAR),
          Map.entry("÷", DifflowLexer.SLASH),
          Map.entry("∕", DifflowLexer.SLASH),
          Map.entry("≤", DifflowLexer.LESS_OR_EQUAL),
          Map.entry("≥", DifflowLexer.GREATER_OR_EQUAL),
          Map.entry("≠", DifflowLexer.NOT_EQUAL),
          Map.entry("⇒", DifflowLexer.ARROW),
          Map.entry("→", DifflowLexer.ARROW),
          Map.entry("…", DifflowLexer.DOTS),
          Map.entry("∈", DifflowLexer.IN),
          Map.entry("∼", DifflowLexer.TILDE),
          Map.entry("’", DifflowLexer.PRIME),
          Map.entry("′", DifflowLexer.PRIME),
          Map.entry("∧", DifflowLexer.AND),
          Map.entry("∨", DifflowLexer.OR),
          Map.entry("¬", DifflowLexer.NOT));

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("&", "write `and`"),
          Map.entry("&&", "write `and`"),
          Map.entry("|", "write `or`, or abs(x) for an absolute value"),
          Map.entry("||", "write `or`, or norm(x) for a norm"),
          Map.entry("!", "write `not`"),
          Map.entry("%", "write mod(a, b)"),
          Map.entry("√", "write sqrt(x)"),
          Map.entry("∑", "write sum(x)"),
          Map.entry("∫", "write integrate(e, x)"),
          Map.entry("∇", "write D(e, x)"),
          Map.entry("“", "strings stand in plain double quotes: \"...\""),
          Map.entry("”", "strings stand in plain double quotes: \"...\""),
          Map.entry("`", "strings stand in plain double quotes: \"...\""));

  private LookAlikes() {}

  /** The token type of the operator that was meant. */
  static Optional<Integer> operator(String characters) {
    return Optional.ofNullable(OPERATORS.get(characters));
  }

  /** What to write instead. */
  static Optional<String> advice(String characters) {
    return operator(characters)
        .map(type -> "write " + TokenNames.expected(type))
        .or(() -> Optional.ofNullable(ADVICE.get(characters)));
  }
}
