package org.difflow.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.fault.Fault;

/**
 * Adaptive quadrature by the pair of Gauss and Kronrod with 7 and 15 nodes (Piessens et al.,
 * QUADPACK, 1983) over a {@link QuadratureRange}; an infinite range is never cut off.
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

  /** Nodes on a piece. */
  private static final int RULE = 2 * NODES.length - 1;

  /** So many pieces to begin with, lest a narrow peak fall between the nodes. */
  private static final double[] EVEN =
      IntStream.rangeClosed(-8, 8).mapToDouble(i -> i / 8.0).toArray();

  /** Places to look at for the highest. */
  private static final int PROBES = 20_000;

  private static final int MAX_PIECES = 4_000;

  /** The error that is allowed, relative to the integral of the absolute value. */
  private static final double TOLERANCE = 1e-12;

  private final Integrand integrand;
  private final QuadratureRange range;
  private double error;
  private double size;

  private record Piece(double start, double finish, double value, double error, double size) {}

  private Quadrature(Integrand integrand, QuadratureRange range) {
    this.integrand = integrand;
    this.range = range;
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
    return new Quadrature(f, new QuadratureRange(a, b)).found();
  }

  static Fault noConvergence() {
    return new Fault(
        "E0438",
        "the quadrature of the integral does not converge",
        "the integrand may be infinite between the ends, or swing too long");
  }

  /** Where all was 0, or nothing converged, the range is cut at the highest place. */
  private double found() {
    double whole = total();
    return size > 0 && !Double.isNaN(whole)
        ? whole
        : highest().stream().map(this::cutAt).findFirst().orElse(whole);
  }

  private double cutAt(double place) {
    double left = new Quadrature(integrand, new QuadratureRange(range.a(), place)).total();
    return left + new Quadrature(integrand, new QuadratureRange(place, range.b())).total();
  }

  /** The place inside with the largest value out of many, none if all are 0. */
  private OptionalDouble highest() {
    double[] places =
        IntStream.range(1, PROBES).mapToDouble(i -> range.at(2.0 * i / PROBES - 1)).toArray();
    double[] values = integrand.at(places);
    return IntStream.range(0, values.length)
        .filter(i -> Math.abs(values[i]) > 0)
        .boxed()
        .max(Comparator.comparingDouble(i -> Math.abs(values[i])))
        .map(i -> OptionalDouble.of(places[i]))
        .orElseGet(OptionalDouble::empty);
  }

  private double total() {
    PriorityQueue<Piece> pieces = new PriorityQueue<>(Comparator.comparingDouble(p -> -p.error()));
    add(pieces, EVEN);
    while (!(error <= TOLERANCE * size) || !Double.isFinite(size)) {
      Piece worst = pieces.remove();
      if (isHopeless(pieces.size(), worst)) {
        return Double.NaN;
      }
      remove(worst);
      add(pieces, worst.start, (worst.start + worst.finish) / 2, worst.finish);
    }
    return pieces.stream().mapToDouble(Piece::value).sum();
  }

  private static boolean isHopeless(int pieces, Piece worst) {
    double width = worst.finish - worst.start;
    return pieces > MAX_PIECES || !Double.isFinite(worst.value) || width < 1e-14;
  }

  /** The pieces between neighbouring edges, seen at all their nodes at once. */
  private void add(PriorityQueue<Piece> pieces, double... edges) {
    double[] nodes =
        IntStream.range(1, edges.length)
            .mapToObj(i -> nodes(edges[i - 1], edges[i]))
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    double[] values = values(nodes);
    for (int i = 1; i < edges.length; i++) {
      int first = (i - 1) * RULE;
      add(pieces, piece(edges[i - 1], edges[i], Arrays.copyOfRange(values, first, first + RULE)));
    }
  }

  private double[] values(double[] nodes) {
    double[] values = integrand.at(Arrays.stream(nodes).map(range::at).toArray());
    Arrays.setAll(values, i -> values[i] * range.slope(nodes[i]));
    return values;
  }

  private void add(PriorityQueue<Piece> pieces, Piece piece) {
    pieces.add(piece);
    error += piece.error;
    size += piece.size;
  }

  private void remove(Piece piece) {
    error = Math.max(0, error - piece.error);
    size -= piece.size;
  }

  private static Piece piece(double start, double finish, double[] values) {
    double half = (finish - start) / 2;
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
        start,
        finish,
        kronrod * half,
        difference <= noise ? 0 : orInfinite(difference),
        absolute * half);
  }

  /** What has no number comes first, and ends the search. */
  private static double orInfinite(double difference) {
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
  }

  /** The nodes from left to right; the last of the table is the middle. */
  private static double[] nodes(double start, double finish) {
    double half = (finish - start) / 2;
    double middle = (start + finish) / 2;
    double[] nodes = new double[RULE];
    for (int i = 0; i < NODES.length; i++) {
      nodes[i] = middle - half * NODES[i];
      nodes[RULE - 1 - i] = middle + half * NODES[i];
    }
    return nodes;
  }
}
