package org.difflow.value;

import org.difflow.data.Matrix;

/** A value that can be drawn as lines. */
public interface Curves {
  /** Where each line has its points, along the axis across. */
  double[] places();

  /** The height of each line there, one line in each row. */
  Matrix heights();
}
