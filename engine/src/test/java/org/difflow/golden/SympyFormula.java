package org.difflow.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;

/**
 * The formulas of the golden files: {@code + - * / **}, parentheses, decimals taken exactly, pi,
 * functions and the given names.
 */
public final class SympyFormula {
  private final ExpressionPool pool;
  private final Map<String, Expr> names;
  private final String text;
  private int place;

  private SympyFormula(ExpressionPool pool, Map<String, Expr> names, String text) {
    this.pool = pool;
    this.names = names;
    this.text = text.replace(" ", "");
  }

  public static Expr parse(ExpressionPool pool, Map<String, Expr> names, String text) {
    SympyFormula formula = new SympyFormula(pool, names, text);
    Expr parsed = formula.sum();
    if (formula.place != formula.text.length()) {
      throw new IllegalArgumentException(text + " at " + formula.place);
    }
    return parsed;
  }

  private Expr sum() {
    Expr sum = product();
    while (true) {
      if (accept("+")) {
        sum = sum.plus(product());
      } else if (accept("-")) {
        sum = sum.minus(product());
      } else {
        return sum;
      }
    }
  }

  private Expr product() {
    Expr product = unary();
    while (true) {
      if (accept("*")) {
        product = product.times(unary());
      } else if (accept("/")) {
        product = product.over(unary());
      } else {
        return product;
      }
    }
  }

  private Expr unary() {
    return accept("-") ? unary().negate() : power();
  }

  private Expr power() {
    Expr base = atom();
    return accept("**") || accept("^") ? base.power(unary()) : base;
  }

  private Expr atom() {
    if (accept("(")) {
      return closed();
    }
    int start = place;
    while (place < text.length() && isWord(text.charAt(place))) {
      place++;
    }
    return word(text.substring(start, place));
  }

  private Expr word(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return pool.decimal(word);
    }
    if (accept("(")) {
      return call(word, arguments());
    }
    return word.equals("pi") ? pool.pi() : names.get(word);
  }

  private List<Expr> arguments() {
    List<Expr> arguments = new ArrayList<>(List.of(sum()));
    while (accept(",") || accept(";")) {
      arguments.add(sum());
    }
    return closed(arguments);
  }

  private Expr call(String function, List<Expr> arguments) {
    return function.equals("sqrt")
        ? arguments.getFirst().sqrt()
        : pool.apply(named(function), arguments.toArray(Expr[]::new));
  }

  private static Function named(String name) {
    return Stream.of(Function.values()).filter(f -> f.symbol().equals(name)).findFirst().get();
  }

  private Expr closed() {
    return closed(sum());
  }

  private <T> T closed(T inside) {
    if (!accept(")")) {
      throw new IllegalArgumentException(text + " lacks ) at " + place);
    }
    return inside;
  }

  /** Takes {@code sign} if it comes next; a {@code *} that begins {@code **} is not a {@code *}. */
  private boolean accept(String sign) {
    boolean next =
        text.startsWith(sign, place) && !(sign.equals("*") && text.startsWith("**", place));
    place += next ? sign.length() : 0;
    return next;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }
}
