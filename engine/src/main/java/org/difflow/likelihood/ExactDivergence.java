package org.difflow.likelihood;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalField;
import org.difflow.model.MarginalModel;

/** The divergence that a model knows. */
record ExactDivergence(MarginalModel model) implements Divergence {

  ExactDivergence {
    if (!model.hasDivergence()) {
      throw new Fault(
          "E0720",
          "a likelihood needs the divergence of the velocity, which this model does not know",
          "estimate it: loglik(model, x, probes = 100)");
    }
  }

  @Override
  public int estimates() {
    return 1;
  }

  @Override
  public int evaluations() {
    return 1;
  }

  @Override
  public void rates(Matrix x, double time, double[] rates) {
    MarginalField field = model.at(x, time);
    int d = x.columns();
    System.arraycopy(field.velocity().values(), 0, rates, 0, d);
    rates[d] = field.divergence().get(0, 0);
    rates[d + 1] = 0;
  }
}
