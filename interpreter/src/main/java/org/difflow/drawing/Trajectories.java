package org.difflow.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.plot.Axis;
import org.difflow.plot.Layer;
import org.difflow.plot.Picture;
import org.difflow.plot.Strands;
import org.difflow.value.Coerce;
import org.difflow.value.SamplesValue;

/**
 * {@code trajectories(most = 200)}: the ways of samples in the plane, or on the line over time, at
 * most so many.
 */
public record Trajectories(int most) implements PlotKind.Drawing {
  /** More lie on top of each other. */
  public static final int MOST = 200;

  @Override
  public Picture draw(PlotRequest request) {
    boolean overTime = samples(request.value()).points().columns() == 1;
    return request.figure(
        Axis.of(overTime ? "t" : "x[0]"),
        Axis.of(overTime ? "x" : "x[1]"),
        request.layers(
            (value, name) -> List.of(strands(value, name)),
            (value, name) -> List.of(Overlay.layer(value, name))));
  }

  /** The ways of samples that were drawn with their trajectory. */
  Layer strands(Object value, String name) {
    SamplesValue samples = samples(value);
    List<Matrix> states = samples.states();
    return new Strands(
        name,
        IntStream.range(0, states.size())
            .mapToObj(k -> places(states.get(k), samples.times()[k]))
            .toList());
  }

  private Matrix places(Matrix state, double time) {
    Matrix shown = state.selectRows(0, Math.min(most, state.rows()));
    return switch (state.columns()) {
      case 1 -> overTime(shown, time);
      case 2 -> shown;
      default -> throw Dimensions.unfit(state.columns());
    };
  }

  private static Matrix overTime(Matrix state, double time) {
    Matrix result = Matrix.zeros(state.rows(), 2);
    for (int row = 0; row < state.rows(); row++) {
      result.values()[2 * row] = time;
      result.values()[2 * row + 1] = state.get(row, 0);
    }
    return result;
  }

  private static SamplesValue samples(Object value) {
    if (value instanceof SamplesValue samples) {
      return samples;
    }
    throw Coerce.unfit("value", "samples drawn with keep = \"trajectory\"", value);
  }
}
