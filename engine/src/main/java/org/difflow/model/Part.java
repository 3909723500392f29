package org.difflow.model;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;

/** A normal part of a law and its weight; a data point is one without spread. */
record Part(double weight, Normal law) {

  /**
   * The parts of a law that is made of such.
   *
   * @throws Fault E0567 if it is not
   */
  static List<Part> of(Distribution law) {
    return switch (law) {
      case Normal normal -> List.of(new Part(1, normal));
      case Mixture mixture ->
          IntStream.range(0, mixture.parts().size())
              .mapToObj(k -> new Part(mixture.weight(k), normal(mixture, k)))
              .toList();
      case Points points ->
          IntStream.range(0, points.count())
              .mapToObj(k -> new Part(points.weight(k), point(points, k)))
              .toList();
      default -> throw noClosedForm(law, law.words());
    };
  }

  private static Normal normal(Mixture law, int part) {
    if (law.parts().get(part) instanceof Normal normal) {
      return normal;
    }
    throw noClosedForm(law, "a mixture with parts that are not normal");
  }

  private static Normal point(Points points, int index) {
    return new Normal(points.points().selectRows(index, index + 1), Matrix.scalar(0));
  }

  private static Fault noClosedForm(Distribution law, String words) {
    return new Fault(
        "E0567",
        words
            + " has no model in closed form: after `on` stand data points, normal laws and mixtures"
            + " of them",
        drawing(law));
  }

  /** How to draw points from a law that has no model in closed form. */
  static String drawing(Distribution law) {
    // A mixture is long to write out, and so has a name in most scripts.
    String name = law instanceof Mixture ? "D" : law.toString();
    return "draw points from it: points(%s.sample(n = 1000, seed = 0))".formatted(name);
  }

  /** The least standard deviation of any of {@code parts} along any axis. */
  static double leastDeviation(List<Part> parts) {
    return parts.stream().mapToDouble(part -> part.law.leastDeviation()).min().orElseThrow();
  }
}
