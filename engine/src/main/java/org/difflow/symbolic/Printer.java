package org.difflow.symbolic;

import org.difflow.symbolic.print.LatexNotation;
import org.difflow.symbolic.print.PlainNotation;
import org.difflow.symbolic.print.Writer;

/**
 * Formulas as text: in the syntax of the language, with Greek letters or their ASCII names, so that
 * it can be pasted back, and as LaTeX. Terms and factors stand in a fixed order.
 */
public final class Printer {
  private static final Writer UNICODE = new Writer(PlainNotation.UNICODE);
  private static final Writer ASCII = new Writer(PlainNotation.ASCII);
  private static final Writer LATEX = new Writer(new LatexNotation());

  private Printer() {}

  /** For example {@code exp(-β_min*t/2)}. */
  public static String unicode(Expr expression) {
    return UNICODE.write(expression);
  }

  /** For example {@code exp(-beta_min*t/2)}. */
  public static String ascii(Expr expression) {
    return ASCII.write(expression);
  }

  /** For example {@code \exp\left(-\frac{\beta_{\mathrm{min}} t}{2}\right)}. */
  public static String latex(Expr expression) {
    return LATEX.write(expression);
  }
}
