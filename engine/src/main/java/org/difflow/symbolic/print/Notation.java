package org.difflow.symbolic.print;

import java.util.List;
import org.difflow.symbolic.Function;

/** How the pieces of a formula are put into characters. */
interface Notation {
  String symbol(String name);

  String constant(String name);

  String parentheses(String inner);

  String product(List<String> factors);

  /** {@code numerator} and {@code denominator} are bracketed only where {@link #bracketsFractions}. */
  String fraction(String numerator, String denominator);

  /** Whether the two sides of a fraction and an exponent need brackets of their own. */
  boolean bracketsFractions();

  String power(String base, String exponent);

  String squareRoot(String inner);

  String call(Function function, List<String> arguments);
}
