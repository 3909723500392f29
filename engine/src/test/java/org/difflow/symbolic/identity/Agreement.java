package org.difflow.symbolic.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/** What numbers say of a rule: at how many points its sides agree, and where they do not. */
public record Agreement(int points, List<String> differences) {
  /** Values are computed with 20 digits and more. */
  private static final Apfloat CLOSE = new Apfloat("1e-18");

  /** At 16 points, if there are so many. */
  public static Agreement of(Identity rule) {
    return of(rule, 16);
  }

  /** At some points. */
  public static Agreement of(Identity rule, int most) {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Map<Symbol, BigDecimal> point : Samples.of(symbols(rule), rule.name().hashCode(), most)) {
      Optional<List<Apfloat>> left = Digits.of(rule.left(), point);
      if (left.isPresent()) {
        compared++;
        Optional<List<Apfloat>> right = Digits.of(rule.right(), point);
        if (right.filter(value -> agree(left.get(), value)).isEmpty()) {
          differences.add("%s at %s: %s, not %s".formatted(rule, point, right, left.get()));
        }
      }
    }
    return new Agreement(compared, differences);
  }

  private static List<Symbol> symbols(Identity rule) {
    Expr both =
        rule.left().pool().apply(org.difflow.symbolic.Function.MIN, rule.left(), rule.right());
    return PostOrder.of(both).stream()
        .filter(Symbol.class::isInstance)
        .map(Symbol.class::cast)
        .filter(symbol -> symbol.sort() != Sort.BOUND)
        .toList();
  }

  private static boolean agree(List<Apfloat> left, List<Apfloat> right) {
    for (int i = 0; i < left.size(); i++) {
      Apfloat allowed = ApfloatMath.abs(left.get(i)).multiply(CLOSE);
      if (ApfloatMath.abs(left.get(i).subtract(right.get(i))).compareTo(allowed) > 0) {
        return false;
      }
    }
    return left.size() == right.size();
  }
}
