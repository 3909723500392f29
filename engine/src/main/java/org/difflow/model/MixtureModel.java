package org.difflow.model;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.LawKind;

/**
 * A Gaussian path on a normal law or a mixture of them: at each time x is such a mixture too, and
 * every field is known exactly. A row costs d^2 for each part, d for one with independent
 * coordinates. Sibling: {@link PointModel}.
 *
 * <p>Errors: those of {@link Inquiry}, and E0633 and E0634 for points without an answer.
 */
public final class MixtureModel implements MarginalModel {
  /** A part of the mixture and its weight. */
  record Part(double weight, Normal law) {}

  private final ConditionalPath path;
  private final Distribution data;
  private final List<Part> parts;

  private MixtureModel(ConditionalPath path, Distribution data, List<Part> parts) {
    requireGaussian(path, data);
    data.dimension().ifPresent(path::checkDimension);
    this.path = path;
    this.data = data;
    this.parts = parts;
  }

  private static void requireGaussian(ConditionalPath path, Distribution data) {
    if (path.law().kind() != LawKind.GAUSSIAN) {
      throw new Fault(
          "E0568",
          "%s has no model in closed form under path %s, which has %s: only a Gaussian law gives one"
              .formatted(data.words(), path.name(), path.law().kind().words()),
          drawing(data));
    }
  }

  /** A law of numbers alone is one in the dimension that the path is fixed to, else in one. */
  public static MixtureModel of(ConditionalPath path, Normal data) {
    return new MixtureModel(path, data, List.of(new Part(1, data)));
  }

  /**
   * @throws Fault E0567 if a part is not normal
   */
  public static MixtureModel of(ConditionalPath path, Mixture data) {
    List<Part> parts =
        IntStream.range(0, data.parts().size())
            .mapToObj(k -> new Part(data.weight(k), normal(data, k)))
            .toList();
    return new MixtureModel(path, data, parts);
  }

  private static Normal normal(Mixture data, int part) {
    if (data.parts().get(part) instanceof Normal normal) {
      return normal;
    }
    throw noClosedForm(data, "a mixture with parts that are not normal");
  }

  /** What is said of a law that no model in closed form stands on. */
  public static Fault noClosedForm(Distribution law, String words) {
    return new Fault(
        "E0567",
        words
            + " has no model in closed form: after `on` stand data points, normal laws and mixtures"
            + " of them",
        drawing(law));
  }

  private static String drawing(Distribution law) {
    // A mixture is long to write out, and so has a name in most scripts.
    String name = law instanceof Mixture ? "D" : law.toString();
    return "draw points from it: points(%s.sample(n = 1000, seed = 0))".formatted(name);
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  @Override
  public Distribution data() {
    return data;
  }

  @Override
  public int dimension() {
    return data.dimension().orElse(path.fixedDimension().orElse(1));
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    Places.requireDimension(x, dimension());
    return new MixtureField(parts, Inquiry.of(path, x, time));
  }
}
