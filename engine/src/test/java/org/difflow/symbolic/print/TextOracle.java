package org.difflow.symbolic.print;

import java.util.Map;

/**
 * Evaluates a printed formula by the grammar of the language: sums of products of unary of powers,
 * {@code ^} right associative and tighter than the sign on its left.
 */
final class TextOracle {
  private final String text;
  private final Map<String, Double> values;
  private int at;

  private TextOracle(String text, Map<String, Double> values) {
    this.text = text.replace(" ", "");
    this.values = values;
  }

  static double value(String text, Map<String, Double> values) {
    TextOracle oracle = new TextOracle(text, values);
    double value = oracle.sum();
    if (oracle.at != oracle.text.length()) {
      throw new IllegalArgumentException("stopped at " + oracle.at + " of " + text);
    }
    return value;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (take('+')) {
        value += product();
      } else if (take('-')) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = unary();
    while (true) {
      if (take('*')) {
        value *= unary();
      } else if (take('/')) {
        value /= unary();
      } else {
        return value;
      }
    }
  }

  private double unary() {
    return take('-') ? -unary() : power();
  }

  private double power() {
    double base = atom();
    return take('^') ? Math.pow(base, unary()) : base;
  }

  private double atom() {
    if (take('(')) {
      double value = sum();
      expect(')');
      return value;
    }
    return Character.isDigit(text.charAt(at)) ? number() : name();
  }

  private double number() {
    int start = at;
    while (at < text.length() && isNumberPart(start)) {
      at++;
    }
    return Double.parseDouble(text.substring(start, at));
  }

  private boolean isNumberPart(int start) {
    char c = text.charAt(at);
    boolean exponentSign = c == '-' && at > start && text.charAt(at - 1) == 'e';
    return Character.isDigit(c) || c == '.' || c == 'e' || exponentSign;
  }

  private double name() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String name = text.substring(start, at);
    return take('(') ? call(name) : values.get(name);
  }

  private double call(String name) {
    double u = sum();
    expect(')');
    return switch (name) {
      case "exp" -> Math.exp(u);
      case "log" -> Math.log(u);
      case "sqrt" -> Math.sqrt(u);
      case "sin" -> Math.sin(u);
      case "cos" -> Math.cos(u);
      case "tanh" -> Math.tanh(u);
      case "atan" -> Math.atan(u);
      case "log1p" -> Math.log1p(u);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw new IllegalArgumentException("expected " + c + " at " + at + " in " + text);
    }
  }
}
