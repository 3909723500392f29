package org.difflow.checker.spelling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.difflow.checker.table.Builtins;

/** Words that other languages have for what this one writes in its own way. */
public final class ForeignWords {
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("lambda", "a function without a name is written `x => ...`"),
          Map.entry("def", "a function is written `fn f(x) = ...`"),
          Map.entry("function", "a function is written `fn f(x) = ...`"),
          Map.entry("var", "a name is bound by `let name = ...`"),
          Map.entry("const", "a name is bound by `let name = ...`"),
          Map.entry("elif", "write `else if`"),
          Map.entry("while", "loops are written `for i in 1..n { ... }`"),
          Map.entry("True", "write `true`"),
          Map.entry("False", "write `false`"),
          Map.entry("None", "write `none`"),
          Map.entry("null", "write `none`"),
          Map.entry("nil", "write `none`"),
          Map.entry("ln", "the natural logarithm is `log(x)`"),
          Map.entry("pow", "a power is written `x^y`"),
          Map.entry("power", "a power is written `x^y`"),
          Map.entry("arctan", "write `atan(x)`"),
          Map.entry("arcsin", "write `asin(x)`"),
          Map.entry("arccos", "write `acos(x)`"),
          Map.entry("fabs", "write `abs(x)`"),
          Map.entry("array", "a vector is written `[1, 2, 3]`"),
          Map.entry("tensor", "a vector is written `[1, 2, 3]`"),
          Map.entry("randn", "noise in a sampler's step is `noise()`"),
          Map.entry("arange", "whole numbers are written `a..b`"),
          Map.entry("diff", "a derivative is written `f'(t)` or `D(e, t)`"),
          Map.entry("grad", "a derivative is written `f'(t)` or `D(e, t)`"));

  private static final Set<String> PREFIXES =
      Set.of("np", "numpy", "jnp", "math", "Math", "torch", "scipy", "tf");

  private ForeignWords() {}

  /** How this language says it. */
  public static Optional<String> advice(String word) {
    return Optional.ofNullable(ADVICE.get(word));
  }

  /** How this language says {@code word.member}, where the word is a library of another one. */
  public static Optional<String> advice(String word, String member) {
    return PREFIXES.contains(word) ? Optional.of(withoutPrefix(member)) : advice(word);
  }

  private static String withoutPrefix(String member) {
    return Builtins.find(member)
        .map(builtin -> "functions have no prefix here: write `" + builtin.signature() + "`")
        .or(() -> advice(member))
        .orElse("functions have no prefix here");
  }
}
