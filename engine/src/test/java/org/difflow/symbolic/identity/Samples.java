package org.difflow.symbolic.identity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Symbol;

/** Points of the domains of symbols: within, and within a millionth of every end. */
final class Samples {
  /** Distances from an end that has no other end opposite. */
  private static final List<String> DISTANCES =
      List.of("1.037e-6", "0.0017", "0.29", "1.03", "1.83", "4.1", "7.3");

  /** Shares of an interval between two ends. */
  private static final List<String> SHARES =
      List.of("1e-6", "0.0013", "0.21", "0.5", "0.74", "0.998", "0.999999");

  private static final List<String> COUNTS = List.of("0", "1", "2", "5", "12");

  private Samples() {}

  /** Points over all combinations of the values of the symbols, or {@code most} of these. */
  static List<Map<Symbol, BigDecimal>> of(List<Symbol> symbols, long seed, int most) {
    List<Map<Symbol, BigDecimal>> points = List.of(Map.of());
    for (Symbol symbol : symbols) {
      BigDecimal apart = BigDecimal.ONE.subtract(BigDecimal.valueOf(points.getFirst().size(), 2));
      points =
          points.stream()
              .flatMap(
                  point -> values(symbol.domain(), apart).map(value -> with(point, symbol, value)))
              .toList();
    }
    List<Map<Symbol, BigDecimal>> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  private static Map<Symbol, BigDecimal> with(
      Map<Symbol, BigDecimal> point, Symbol symbol, BigDecimal value) {
    Map<Symbol, BigDecimal> more = new HashMap<>(point);
    more.put(symbol, value);
    return more;
  }

  /** Distances from the ends times {@code apart}, so that no two symbols have the same value. */
  private static Stream<BigDecimal> values(Domain domain, BigDecimal apart) {
    if (domain.integer()) {
      return COUNTS.stream().map(count -> new BigDecimal(count).add(lower(domain)));
    }
    if (domain.lower().isPresent() && domain.upper().isPresent()) {
      BigDecimal width = decimal(domain.upper().get()).subtract(lower(domain)).multiply(apart);
      return SHARES.stream().map(s -> new BigDecimal(s).multiply(width).add(lower(domain)));
    }
    Stream<BigDecimal> distances = DISTANCES.stream().map(d -> new BigDecimal(d).multiply(apart));
    if (domain.upper().isPresent()) {
      throw new IllegalArgumentException("no points of " + domain);
    }
    return domain.lower().isPresent()
        ? distances.map(distance -> distance.add(lower(domain)))
        : distances.flatMap(size -> Stream.of(size, size.negate()));
  }

  private static BigDecimal lower(Domain domain) {
    return decimal(domain.lower().orElseThrow());
  }

  private static BigDecimal decimal(BigFraction value) {
    return value.bigDecimalValue(40, RoundingMode.HALF_EVEN);
  }
}
