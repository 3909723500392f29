package org.difflow.verify;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.difflow.path.Member;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;
import org.difflow.symbolic.zero.NumericTest;

/**
 * Claims without a value. An identity is proved wherever both of its sides have a value; of a
 * claimed side this is put to the test at some points, of derived ones it is known.
 */
final class Gaps {
  private final Delivered delivered;

  Gaps(Delivered delivered) {
    this.delivered = delivered;
  }

  /** {@code check}, or where it holds only because a claim has no value, what is wrong with it. */
  Check weighed(Check check, Member... members) {
    if (check.outcome() != Outcome.PROVED) {
      return check;
    }
    for (Member member : members) {
      Optional<Map<Symbol, BigDecimal>> gap = gap(member);
      if (gap.isPresent()) {
        String found =
            "the claimed %s has no value at %s".formatted(member.memberName(), place(gap.get()));
        return Check.of(check.name(), Outcome.WARNING, found);
      }
    }
    return check;
  }

  private Optional<Map<Symbol, BigDecimal>> gap(Member member) {
    return delivered.isClaimed(member)
        ? NumericTest.undefinedAt(delivered.path().bind(delivered.body(member)))
        : Optional.empty();
  }

  /** The scalars of the point: where they do not matter, any vectors do. */
  private static String place(Map<Symbol, BigDecimal> point) {
    Map<String, String> shown = new TreeMap<>();
    point.forEach(
        (symbol, value) -> {
          if (!symbol.isVector()) {
            shown.put(Printer.unicode(symbol), Digits.four(value.doubleValue()));
          }
        });
    return shown.isEmpty()
        ? "some points"
        : shown.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
