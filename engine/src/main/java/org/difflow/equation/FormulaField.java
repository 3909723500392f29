package org.difflow.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Symbol;

/** A field that is known as a formula for each coordinate, so that its Jacobian is exact. */
public final class FormulaField implements Field {
  private final List<Symbol> coordinates;
  private final Symbol time;
  private final List<Expr> components;
  private final List<Kernel> kernels;
  private final List<Expr> slopes;
  private final List<Kernel> slopeKernels;

  /** The field with these components, formulas in the coordinates and the time alone. */
  public FormulaField(List<Symbol> coordinates, Symbol time, List<Expr> components) {
    this.coordinates = List.copyOf(coordinates);
    this.time = time;
    this.components = List.copyOf(components);
    this.kernels = lower(this.components);
    this.slopes =
        this.components.stream()
            .flatMap(f -> this.coordinates.stream().map(f::derivative))
            .toList();
    this.slopeKernels = lower(slopes);
  }

  private List<Kernel> lower(List<Expr> formulas) {
    List<Symbol> arguments = Stream.concat(coordinates.stream(), Stream.of(time)).toList();
    return formulas.stream().map(f -> Lowering.lower(arguments, f)).toList();
  }

  public List<Symbol> coordinates() {
    return coordinates;
  }

  public Symbol time() {
    return time;
  }

  public List<Expr> components() {
    return components;
  }

  /** Whether the time occurs in a component. */
  public boolean dependsOnTime() {
    return components.stream().anyMatch(f -> PostOrder.of(f).contains(time));
  }

  /** df_i/dx_j as formulas, row after row. */
  public List<Expr> slopes() {
    return slopes;
  }

  @Override
  public int dimension() {
    return components.size();
  }

  @Override
  public Matrix at(Matrix points, double t) {
    return values(kernels, points, t);
  }

  @Override
  public Matrix jacobian(double[] x, double t) {
    double[] values = values(slopeKernels, Matrix.rowVector(x), t).values();
    return Matrix.of(dimension(), x.length, values);
  }

  private Matrix values(List<Kernel> formulas, Matrix points, double t) {
    List<Matrix> arguments = arguments(points, t);
    Matrix result = Matrix.zeros(points.rows(), formulas.size());
    for (int j = 0; j < formulas.size(); j++) {
      put(Interpreter.evaluate(formulas.get(j), arguments), result, j);
    }
    return result;
  }

  private static List<Matrix> arguments(Matrix points, double t) {
    List<Matrix> arguments = new ArrayList<>();
    Matrix columns = points.transposed();
    for (int j = 0; j < columns.rows(); j++) {
      arguments.add(Matrix.columnVector(columns.row(j)));
    }
    arguments.add(Matrix.scalar(t));
    return arguments;
  }

  /** A formula without coordinates has one value for all points. */
  private static void put(Matrix values, Matrix result, int column) {
    double[] all = new double[result.rows()];
    Arrays.setAll(all, i -> values.get(values.rows() == 1 ? 0 : i, 0));
    for (int i = 0; i < all.length; i++) {
      result.values()[i * result.columns() + column] = all[i];
    }
  }
}
