package org.difflow.tier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;

/** A kernel run by the {@link Interpreter}, with the panels turned into points and back. */
record Interpreted(Kernel kernel) implements PanelProgram {
  @Override
  public double[] scratch(int lanes, int dimension) {
    return new double[0];
  }

  @Override
  public void run(
      double[][] arguments, double[][] results, double[] scratch, int lanes, int dimension) {
    List<Argument> declared = kernel.arguments();
    List<Matrix> points =
        IntStream.range(0, arguments.length)
            .mapToObj(i -> points(declared.get(i), arguments[i], lanes, dimension))
            .toList();
    List<Matrix> values = Interpreter.evaluateAll(kernel, points);
    for (int i = 0; i < results.length; i++) {
      write(values.get(i), results[i], lanes);
    }
  }

  private static Matrix points(Argument argument, double[] panel, int lanes, int dimension) {
    int width = argument.shape() == Shape.VECTOR ? dimension : 1;
    int rows = argument.rate().variesBySample() ? lanes : 1;
    return Matrix.of(width, rows, Arrays.copyOf(panel, width * rows)).transposed();
  }

  /** What is the same for all samples is written for each. */
  private static void write(Matrix points, double[] panel, int lanes) {
    double[] coordinates = points.transposed().values();
    int rows = points.rows();
    for (int i = 0; i < points.columns() * lanes; i++) {
      panel[i] = coordinates[rows == lanes ? i : i / lanes];
    }
  }
}
