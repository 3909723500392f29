package org.difflow.lipschitz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.difflow.interval.Interval;

/** A box: an interval for each coordinate, and perhaps for the time behind them. */
public record Region(List<Interval> sides) {
  /** Each brings the root nearer by a factor of at least two. */
  private static final int CONTRACTIONS = 60;

  public Region {
    sides = List.copyOf(sides);
  }

  /** The same with one more side. */
  Region and(Interval side) {
    List<Interval> all = new ArrayList<>(sides);
    all.add(side);
    return new Region(all);
  }

  /** The point in its middle. */
  Region middle() {
    return at(Interval::middle);
  }

  /** The points of all lower and of all upper ends: where slopes that are monotone are greatest. */
  List<Region> oppositeCorners() {
    return isBounded() ? List.of(at(Interval::lower), at(Interval::upper)) : List.of();
  }

  private Region at(ToDoubleFunction<Interval> place) {
    return new Region(sides.stream().mapToDouble(place).mapToObj(Interval::point).toList());
  }

  /**
   * The point with the number n of a sequence that fills the region evenly: shares n*g^-j of the
   * sides, without their whole parts, g the root of g^(d+1) = g + 1 (Roberts: The unreasonable
   * effectiveness of quasirandom sequences, 2018).
   */
  Region sample(int n) {
    double g = 2;
    for (int i = 0; i < CONTRACTIONS; i++) {
      g = Math.pow(1 + g, 1.0 / (sides.size() + 1));
    }
    List<Interval> point = new ArrayList<>();
    double step = 1;
    for (Interval side : sides) {
      step /= g;
      point.add(Interval.point(side.at(n * step % 1)));
    }
    return new Region(point);
  }

  boolean isBounded() {
    return sides.stream()
        .allMatch(side -> Double.isFinite(side.lower()) && Double.isFinite(side.upper()));
  }

  /**
   * Both halves of the side that is the longest measured by the sides of {@code whole}; none where
   * that side is no longer than the distance of two doubles.
   */
  List<Region> halves(Region whole) {
    int longest =
        IntStream.range(0, sides.size())
            .boxed()
            .max((i, j) -> Double.compare(share(whole, i), share(whole, j)))
            .orElseThrow();
    Interval side = sides.get(longest);
    double middle = side.middle();
    return middle <= side.lower() || middle >= side.upper()
        ? List.of()
        : List.of(
            with(longest, new Interval(side.lower(), middle)),
            with(longest, new Interval(middle, side.upper())));
  }

  private double share(Region whole, int i) {
    double extent = whole.sides.get(i).extent();
    return extent == 0 ? 0 : sides.get(i).extent() / extent;
  }

  private Region with(int index, Interval side) {
    List<Interval> changed = new ArrayList<>(sides);
    changed.set(index, side);
    return new Region(changed);
  }
}
