package org.difflow.model;

import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;

/**
 * The fields of a bridge whose prior end is a mixture or points: a mixture of what each part of it
 * gives.
 *
 * @param weights those of the parts
 */
record PriorMixture(double[] weights, List<BridgeModel.Fields> parts)
    implements BridgeModel.Fields {
  @Override
  public MarginalField at(Places places) {
    List<MarginalField> fields = parts.stream().map(part -> part.at(places)).toList();
    return new Field(weights, fields, places.x());
  }

  /** Weights are those of the data, whichever part of the prior x came from. */
  private static final class Field extends MixtureField {
    private final List<MarginalField> fields;

    Field(double[] given, List<MarginalField> fields, Matrix x) {
      super(given, fields.stream().map(Part::new).toList(), x);
      this.fields = fields;
    }

    @Override
    public Matrix weights() {
      Matrix sum = Matrix.scalar(0);
      for (int part = 0; part < fields.size(); part++) {
        Matrix own =
            Broadcast.combine(fields.get(part).weights(), shares(part), (w, share) -> w * share);
        sum = Broadcast.combine(sum, own, Double::sum);
      }
      return sum;
    }
  }

  private record Part(MarginalField field) implements PartField {
    @Override
    public Matrix velocity() {
      return field.velocity();
    }

    @Override
    public Matrix score() {
      return field.score();
    }

    @Override
    public Matrix denoiser() {
      return field.denoiser();
    }

    @Override
    public double[] logdensity() {
      return field.logdensity().values();
    }

    @Override
    public double[] divergence() {
      return field.divergence().values();
    }
  }
}
