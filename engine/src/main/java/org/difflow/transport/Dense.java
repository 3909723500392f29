package org.difflow.transport;

import org.difflow.data.Matrix;
import org.ejml.simple.SimpleMatrix;

/** Matrices to and from the library that decomposes them. */
final class Dense {
  private Dense() {}

  static SimpleMatrix of(Matrix matrix) {
    return new SimpleMatrix(matrix.rows(), matrix.columns(), true, matrix.values());
  }

  static Matrix matrix(SimpleMatrix dense) {
    Matrix result = Matrix.zeros(dense.getNumRows(), dense.getNumCols());
    for (int index = 0; index < result.values().length; index++) {
      result.values()[index] = dense.get(index);
    }
    return result;
  }

  /** The mean of a square matrix and its transpose: what rounding made of a symmetric one. */
  static Matrix symmetric(SimpleMatrix dense) {
    return matrix(dense.plus(dense.transpose()).scale(0.5));
  }
}
