package org.difflow.derivation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/**
 * How terms are written: as a script calls them, and as papers do.
 *
 * @param formula how the formulas inside of them are written
 */
record Spelling(ConditionalPath path, BiFunction<Expr, Notation, String> formula) {

  /** {@code VP.sigma(t)}. */
  Function<Notation, String> member(Member member, List<Expr> arguments) {
    return call(
        notation ->
            notation == Notation.LATEX
                ? MemberLetters.of(member)
                : notation.name(member.memberName()),
        arguments);
  }

  /** What a path calls by {@code name}, behind the name of the path. */
  Function<Notation, String> call(Function<Notation, String> name, List<Expr> arguments) {
    return notation ->
        notation == Notation.LATEX
            ? name.apply(notation) + joined(arguments, notation, "\\left(", "\\right)")
            : owner(notation) + "." + name.apply(notation) + joined(arguments, notation, "(", ")");
  }

  private String joined(List<Expr> arguments, Notation notation, String open, String close) {
    return arguments.stream()
        .map(argument -> formula.apply(argument, notation))
        .collect(Collectors.joining(", ", open, close));
  }

  /** The path as a script writes it, {@code VP(beta_max = 30)}. */
  private String owner(Notation notation) {
    String name = notation.name(path.name());
    return path.given().isEmpty()
        ? name
        : path.given().entrySet().stream()
            .map(given -> argument(given.getKey(), given.getValue(), notation))
            .sorted()
            .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String argument(Symbol parameter, Expr value, Notation notation) {
    return notation.formula(parameter) + " = " + notation.formula(value);
  }

  /** {@code VP.sigma'(t)}, the prime before the argument. */
  Function<Notation, String> prime(Expr of) {
    return notation -> {
      String call = formula.apply(of, notation);
      int argument = call.lastIndexOf(notation == Notation.LATEX ? "\\left(" : "(");
      return call.substring(0, argument) + "'" + call.substring(argument);
    };
  }

  /** {@code D(of, by)}. */
  Function<Notation, String> rate(Expr of, Symbol by) {
    String operator = by.isVector() ? "\\nabla" : "\\partial";
    return written(
        "D(%s, %s)",
        of instanceof Symbol ? operator + "_{%2$s} %1$s" : operator + "_{%2$s} \\left(%1$s\\right)",
        of,
        by);
  }

  Function<Notation, String> divergence(Expr of, Symbol by) {
    return written("divergence(%s, %s)", "\\nabla_{%2$s} \\cdot %1$s", of, by);
  }

  Function<Notation, String> integral(Expr of, Symbol by) {
    return written("integrate(%s, %s, 0, inf)", "\\int_{0}^{\\infty} %s \\, d%s", of, by);
  }

  Function<Notation, String> limit(Expr of, Symbol by) {
    return written("limit(%s, %s, 0)", "\\lim_{%2$s \\to 0} %1$s", of, by);
  }

  Function<Notation, String> continuity(Expr p, Expr v, Symbol x, Symbol t) {
    return written(
        "continuity(%s, %s, %s, %s)",
        "\\partial_{%4$s} %1$s + \\nabla_{%3$s} \\cdot \\left(%1$s \\, %2$s\\right)", p, v, x, t);
  }

  private Function<Notation, String> written(String script, String latex, Expr... parts) {
    return notation -> {
      Object[] texts = List.of(parts).stream().map(p -> formula.apply(p, notation)).toArray();
      return (notation == Notation.LATEX ? latex : script).formatted(texts);
    };
  }
}
