package org.difflow.symbolic.stable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * An end of the range of a symbol, and the distance h from it: b - t from an upper end b, t - a
 * from a lower end a. The difference of two doubles that lie close together is exact.
 *
 * @param symbol t, for example a clock
 * @param end a or b
 * @param sign 1 at an upper end, -1 at a lower end
 */
record RangeEnd(Symbol symbol, BigFraction end, int sign) {

  /** The ends of the range of {@code symbol} that are not 0, where its own digits are enough. */
  static List<RangeEnd> of(Symbol symbol) {
    Domain domain = symbol.domain();
    Stream<RangeEnd> upper = domain.upper().stream().map(end -> new RangeEnd(symbol, end, 1));
    Stream<RangeEnd> lower = domain.lower().stream().map(end -> new RangeEnd(symbol, end, -1));
    return Stream.concat(upper, lower).filter(one -> !one.end.isZero()).toList();
  }

  /** h as a symbol of its own: in a sum with numbers, h and the end would not stay apart. */
  Symbol distance() {
    String name = sign > 0 ? end + "-" + symbol.name() : symbol.name() + "-" + end;
    return symbol.pool().symbol(name, Sort.SCALAR, Domain.POSITIVE);
  }

  /** What {@link #distance} stands for. */
  Expr value() {
    return symbol.pool().constant(end).minus(symbol).times(sign);
  }

  /** The largest distance there is, infinite where the range has no other end. */
  double width() {
    Domain domain = symbol.domain();
    return domain.lower().isPresent() && domain.upper().isPresent()
        ? domain.upper().get().subtract(domain.lower().get()).doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  /** {@code formula} as one in h. */
  Expr inDistance(Expr formula) {
    Expr place = symbol.pool().constant(end).minus(distance().times(sign));
    return formula.substitute(Map.of(symbol, place));
  }

  /** {@code formula} at the end. */
  Expr atEnd(Expr formula) {
    return formula.substitute(Map.of(symbol, symbol.pool().constant(end)));
  }
}
