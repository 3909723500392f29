package org.difflow.syntax;

import java.util.Optional;
import java.util.regex.Pattern;
import org.difflow.syntax.StringPart.Counting;
import org.difflow.syntax.StringPart.NumberFormat;

/** Reads {@code :4} (significant digits) and {@code :.3} (decimals). */
final class HoleFormat {
  static final String HELP = "a format is `:4` (significant digits) or `:.3` (decimals)";

  /** Doubles have 17 significant digits and 1074 decimals, so three figures are plenty. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

  private HoleFormat() {}

  static Optional<NumberFormat> of(boolean point, String digits) {
    return DIGITS.matcher(digits).matches()
        ? Optional.of(new NumberFormat(counting(point), Integer.parseInt(digits)))
            .filter(format -> point || format.digits() > 0)
        : Optional.empty();
  }

  private static Counting counting(boolean point) {
    return point ? Counting.DECIMALS : Counting.SIGNIFICANT;
  }
}
