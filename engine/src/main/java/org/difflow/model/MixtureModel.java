package org.difflow.model;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;
import org.difflow.path.LawKind;

/**
 * A Gaussian path on a normal law or a mixture of them: at each time x is such a mixture too, and
 * every field is known exactly. A row costs d^2 for each part, d for one with independent
 * coordinates. Sibling: {@link PointModel}.
 *
 * <p>Errors: those of {@link CheckedLaw}, and E0633 and E0634 for points without an answer.
 */
public final class MixtureModel implements MarginalModel {
  private final ConditionalPath path;
  private final Distribution data;
  private final List<TurnedPart> parts;
  private final Workers workers;

  private MixtureModel(ConditionalPath path, Distribution data, List<Part> parts, Workers workers) {
    requireGaussian(path, data);
    data.dimension().ifPresent(path::checkDimension);
    this.path = path;
    this.data = data;
    this.parts = parts.stream().map(TurnedPart::of).toList();
    this.workers = workers;
  }

  private static void requireGaussian(ConditionalPath path, Distribution data) {
    if (path.law().kind() != LawKind.GAUSSIAN) {
      throw new Fault(
          "E0568",
          "%s has no model in closed form under path %s, which has %s: only a Gaussian law gives one"
              .formatted(data.words(), path.name(), path.law().kind().words()),
          Part.drawing(data));
    }
  }

  /**
   * A law of numbers alone is one in the dimension that the path is fixed to, else in one.
   *
   * @throws Fault E0567 if the law is not made of normal parts
   */
  public static MixtureModel of(ConditionalPath path, Distribution data, Workers workers) {
    return new MixtureModel(path, data, Part.of(data), workers);
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
    Places places = Places.of(path, x, time);
    places.requireLaw(path);
    return new TiledField(this, places, cost(), List.of(), workers);
  }

  private TiledField.Cost cost() {
    int numbers = parts.stream().mapToInt(part -> part.numbers(dimension())).max().orElse(0);
    return new TiledField.Cost(parts.size(), numbers);
  }

  @Override
  public Optional<PanelField> panelField(List<MarginalMember> members, double time) {
    members.forEach(member -> member.requireOn(path));
    return Optional.of(new MixturePanel(parts, CheckedLaw.at(path, time), dimension(), members));
  }
}
