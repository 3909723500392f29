package org.difflow.verify;

import java.util.List;
import java.util.Map;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.verify.MovingFrame.Field;

/** Whether a field grows without bound towards the moving centre u = 0, as numbers show it. */
final class Centre {
  /** Values of s = |u|^2 towards the centre. */
  private static final double[] APPROACH = {1e-6, 1e-9, 1e-12};

  /** A logarithm grows by a third from one of these to the next, a bounded field by nothing. */
  private static final double GROWTH = 1.1;

  /** u.x0 = |u| |x0|/3: neither across nor along. */
  private static final double COSINE = 1.0 / 3;

  /** Where d is not fixed. */
  private static final List<Integer> DIMENSIONS = List.of(1, 2, 3, 4);

  private final ConditionalPath path;
  private final MovingFrame frame;

  Centre(ConditionalPath path, MovingFrame frame) {
    this.path = path;
    this.frame = frame;
  }

  boolean isSingular(Field field) {
    return grows(path.bind(field.alongU()))
        || grows(path.bind(field.alongData()))
        || grows(path.bind(field.alongOnes()))
        || DIMENSIONS.stream().anyMatch(d -> isSource(in(d, path.bind(field.alongU())), d));
  }

  /** Whether the flux through a sphere around the centre, as A |u|^d, does not vanish with it. */
  private boolean isSource(Expr alongU, int d) {
    double wide = size(alongU, APPROACH[0]) * Math.pow(APPROACH[0], d / 2.0);
    double narrow = size(alongU, APPROACH[1]) * Math.pow(APPROACH[1], d / 2.0);
    return narrow > wide / 2;
  }

  private Expr in(int d, Expr coefficient) {
    return coefficient.substitute(
        Map.of(path.coordinates().dimension(), path.coordinates().number(d)));
  }

  private boolean grows(Expr coefficient) {
    double before = size(coefficient, APPROACH[0]);
    for (int i = 1; i < APPROACH.length; i++) {
      double now = size(coefficient, APPROACH[i]);
      if (now <= GROWTH * before) {
        return false;
      }
      before = now;
    }
    return true;
  }

  private double size(Expr coefficient, double squaredRadius) {
    List<Symbol> symbols = List.copyOf(coefficient.symbols());
    double[] values = symbols.stream().mapToDouble(own -> value(own, squaredRadius)).toArray();
    return Math.abs(Lowering.lower(symbols, coefficient).evaluate(values));
  }

  private double value(Symbol symbol, double squaredRadius) {
    if (symbol.equals(frame.s())) {
      return squaredRadius;
    }
    if (symbol.equals(frame.e())) {
      return Math.sqrt(squaredRadius) * COSINE;
    }
    return symbol.equals(frame.p())
        ? COSINE * Math.sqrt(squaredRadius * value(frame.q(), squaredRadius))
        : Identity.anyValue(symbol.domain());
  }
}
