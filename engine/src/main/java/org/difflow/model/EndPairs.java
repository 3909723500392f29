package org.difflow.model;

import java.util.ArrayList;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.path.Bridge;

/**
 * The fields of a bridge whose ends are mixtures: x is a mixture over all pairs of their parts,
 * each a {@link PairField}. Sibling: {@link PriorDrift}.
 */
final class EndPairs implements BridgeModel.Fields {
  private record Pair(Part data, Part prior) {}

  private final EndLaws ends;
  private final List<Pair> pairs = new ArrayList<>();
  private final double[] weights;

  EndPairs(EndLaws ends) {
    ends.requireFewPairs();
    this.ends = ends;
    List<Part> priors = ends.priorParts();
    ends.dataParts().forEach(data -> priors.forEach(prior -> pairs.add(new Pair(data, prior))));
    this.weights =
        pairs.stream().mapToDouble(pair -> pair.data.weight() * pair.prior.weight()).toArray();
  }

  @Override
  public MarginalField at(Places places) {
    return places.times().length == 1
        ? at(places.x(), places.time(0))
        : new StackedField(rows(places));
  }

  private List<MarginalField> rows(Places places) {
    List<MarginalField> rows = new ArrayList<>();
    for (int row = 0; row < places.x().rows(); row++) {
      rows.add(at(places.x().selectRows(row, row + 1), places.time(row)));
    }
    return rows;
  }

  private MarginalField at(Matrix x, double time) {
    Bridge.Coefficients at = ends.bridge().at(time);
    PairField.requireFinite(ends.path(), time, at);
    List<PairField> fields =
        pairs.stream()
            .map(pair -> new PairField(ends, pair.data.law(), pair.prior.law(), at, time, x))
            .toList();
    return new MixtureField(weights, fields, x);
  }
}
