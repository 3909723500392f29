package org.difflow.model;

import java.util.ArrayList;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.path.Bridge;

/**
 * The fields of a bridge whose prior end is any normal law: x is a mixture over the parts of the
 * data, each a {@link PairField}. Sibling for N(n, s^2 I): {@link PriorDrift}.
 */
record EndPairs(EndLaws ends, Normal prior, List<Part> data) implements BridgeModel.Fields {
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
        data.stream()
            .map(part -> new PairField(ends.path(), part.law(), prior, at, time, x))
            .toList();
    return new MixtureField(data.stream().mapToDouble(Part::weight).toArray(), fields, x);
  }
}
