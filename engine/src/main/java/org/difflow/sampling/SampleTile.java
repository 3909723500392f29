package org.difflow.sampling;

import java.util.List;
import org.difflow.data.Matrix;

/**
 * Finished samples: those from number {@code first} on, one per row, at each time that is kept, in
 * the order of the grid.
 */
public record SampleTile(long first, List<Matrix> states) {
  public SampleTile {
    states = List.copyOf(states);
  }

  public int rows() {
    return states.getFirst().rows();
  }

  /** The samples at the last time. */
  public Matrix points() {
    return states.getLast();
  }
}
