package org.difflow.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.difflow.data.Matrix;

/** A {@link PanelField} by way of a field of rows. */
record TransposedField(
    Function<Matrix, MarginalField> field, List<MarginalMember> members, int dimension)
    implements PanelField {

  @Override
  public int scratch(int lanes) {
    return 0;
  }

  @Override
  public void evaluate(
      double[] x, int lanes, double[][] results, double[] scratch, long first, Runnable pulse) {
    pulse.run();
    MarginalField at =
        field.apply(Matrix.of(dimension, lanes, Arrays.copyOf(x, dimension * lanes)).transposed());
    for (int member = 0; member < members.size(); member++) {
      double[] values = members.get(member).of(at).transposed().values();
      System.arraycopy(values, 0, results[member], 0, values.length);
    }
  }
}
