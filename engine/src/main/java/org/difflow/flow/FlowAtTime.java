package org.difflow.flow;

import org.difflow.data.Matrix;
import org.difflow.distribution.Bijection;

/** A flow that stands at a time, 1 x 1. */
record FlowAtTime(FlowMap flow, Matrix time) implements Bijection {
  @Override
  public Matrix forward(Matrix z) {
    return flow.forward(z, time);
  }

  @Override
  public Matrix origins(Matrix x) {
    return flow.origins(x, time);
  }

  @Override
  public Matrix inverse(Matrix x) {
    return flow.inverse(x, time);
  }

  @Override
  public Matrix logStretch(Matrix z) {
    return flow.logStretch(z, time);
  }

  @Override
  public Matrix score(Matrix s, Matrix z) {
    return flow.score(s, z, time);
  }
}
