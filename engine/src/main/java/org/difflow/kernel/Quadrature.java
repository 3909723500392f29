package org.difflow.kernel;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import org.difflow.fault.Fault;

/**
 * Adaptive quadrature by the pair of Gauss and Kronrod with 7 and 15 nodes (Piessens et al.,
 * QUADPACK, 1983). The substitution x = (3s - s^3)/2 softens algebraic singularities at the ends,
 * and an infinite range is brought into a finite one, never cut off.
 */
public final class Quadrature {
  /** Nodes and weights of Kronrod on [0, 1], and those of Gauss at every second node. */
  private static final double[] NODES = {
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245, 0
  };

  private static final double[] KRONROD = {
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714
  };

  private static final double[] GAUSS = {
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
    0.381830050505118944950369775488975, 0.417959183673469387755102040816327
  };

  /** So many pieces to begin with, lest a narrow peak fall between the nodes. */
  private static final int PIECES = 16;

  private static final int MAX_PIECES = 4_000;

  /** The error that is allowed, relative to the integral of the absolute value. */
  private static final double TOLERANCE = 1e-12;

  private final Integrand integrand;
  private double error;
  private double size;

  private record Piece(double start, double finish, double value, double error, double size) {}

  private Quadrature(Integrand integrand) {
    this.integrand = integrand;
  }

  /** The integral from a to b, which may be infinite; {@code E0438} if it does not converge. */
  public static double integral(DoubleUnaryOperator f, double a, double b) {
    double integral = orNaN(Integrand.of(f), a, b);
    if (Double.isNaN(integral)) {
      throw noConvergence();
    }
    return integral;
  }

  /** The integral from a to b, which may be infinite; NaN if it does not converge. */
  static double orNaN(Integrand f, double a, double b) {
    if (a == b) {
      return 0;
    }
    if (a > b) {
      return -orNaN(f, b, a);
    }
    if (Double.isInfinite(a)) {
      return Double.isInfinite(b)
          ? orNaN(f, a, 0) + orNaN(f, 0, b)
          : orNaN(f.mirrored(), -b, Double.POSITIVE_INFINITY);
    }
    return Double.isInfinite(b) ? softened(f.beyond(a), 0, 1) : softened(f, a, b);
  }

  static Fault noConvergence() {
    return new Fault(
        "E0438",
        "the quadrature of the integral does not converge",
        "the integrand may be infinite between the ends, or swing too long");
  }

  private static double softened(Integrand f, double a, double b) {
    double half = (b - a) / 2;
    return new Quadrature(
            f.substituted(
                s -> s < 0 ? a + fromEnd(s) * half : b - fromEnd(s) * half,
                s -> half * 1.5 * (1 - s) * (1 + s)))
        .total();
  }

  /** 1 - |3s - s^3|/2 = (1 - |s|)^2 (2 + |s|)/2. */
  private static double fromEnd(double s) {
    double rest = 1 - Math.abs(s);
    return rest * rest * (2 + Math.abs(s)) / 2;
  }

  private double total() {
    PriorityQueue<Piece> pieces = new PriorityQueue<>(Comparator.comparingDouble(p -> -p.error()));
    for (int i = 0; i < PIECES; i++) {
      add(pieces, -1 + 2.0 * i / PIECES, -1 + 2.0 * (i + 1) / PIECES);
    }
    while (!(error <= TOLERANCE * size) || !Double.isFinite(size)) {
      Piece worst = pieces.remove();
      if (isHopeless(pieces.size(), worst)) {
        return Double.NaN;
      }
      remove(worst);
      double middle = (worst.start + worst.finish) / 2;
      add(pieces, worst.start, middle);
      add(pieces, middle, worst.finish);
    }
    return pieces.stream().mapToDouble(Piece::value).sum();
  }

  private static boolean isHopeless(int pieces, Piece worst) {
    double width = worst.finish - worst.start;
    return pieces > MAX_PIECES || !Double.isFinite(worst.value) || width < 1e-14;
  }

  private void add(PriorityQueue<Piece> pieces, double start, double finish) {
    Piece piece = piece(start, finish);
    pieces.add(piece);
    error += piece.error;
    size += piece.size;
  }

  private void remove(Piece piece) {
    error = Math.max(0, error - piece.error);
    size -= piece.size;
  }

  private Piece piece(double start, double finish) {
    double half = (finish - start) / 2;
    double middle = (start + finish) / 2;
    double[] values = integrand.at(nodes(middle, half));
    double kronrod = 0;
    double gauss = 0;
    double absolute = 0;
    for (int i = 0; i < values.length; i++) {
      int node = Math.min(i, values.length - 1 - i);
      kronrod += KRONROD[node] * values[i];
      absolute += KRONROD[node] * Math.abs(values[i]);
      gauss += node % 2 == 1 ? GAUSS[node / 2] * values[i] : 0;
    }
    double noise = 1e-15 * absolute * half;
    double difference = Math.abs(kronrod - gauss) * half;
    return new Piece(
        start, finish, kronrod * half, difference <= noise ? 0 : difference, absolute * half);
  }

  /** The nodes from left to right; the last of the table is the middle. */
  private static double[] nodes(double middle, double half) {
    double[] nodes = new double[2 * NODES.length - 1];
    for (int i = 0; i < NODES.length; i++) {
      nodes[i] = middle - half * NODES[i];
      nodes[nodes.length - 1 - i] = middle + half * NODES[i];
    }
    return nodes;
  }
}
