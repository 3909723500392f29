package org.difflow.symbolic.print;

import java.util.List;
import org.difflow.symbolic.Function;

/** The syntax of the language. */
public enum PlainNotation implements Notation {
  UNICODE,
  ASCII;

  @Override
  public String symbol(String name) {
    return this == UNICODE ? GreekLetters.replace(name) : name;
  }

  @Override
  public String constant(String name) {
    return symbol(name);
  }

  @Override
  public String parentheses(String inner) {
    return "(" + inner + ")";
  }

  @Override
  public String product(List<String> factors) {
    return String.join("*", factors);
  }

  @Override
  public String fraction(String numerator, String denominator) {
    return numerator + "/" + denominator;
  }

  @Override
  public boolean bracketsFractions() {
    return true;
  }

  @Override
  public String power(String base, String exponent) {
    return base + "^" + exponent;
  }

  @Override
  public String squareRoot(String inner) {
    return "sqrt(" + inner + ")";
  }

  @Override
  public String call(Function function, List<String> arguments) {
    return function.symbol() + "(" + String.join(", ", arguments) + ")";
  }
}
