package org.difflow.path;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * An isotropic law in one dimension d in numbers, over many distances r at one time: what the
 * marginal field of a data set needs of it. With u = x - mu x0 and r = norm(u),
 *
 * <pre>
 * weight ~ phi(r),   velocity = rate u + mu' x0,   score = slope u,   divergence = d rate + r rate_r.
 * </pre>
 *
 * <p>Distances are positive, times inside the range. Nothing is checked: a value may not be finite
 * at r = 0 or at an end of time, and whoever uses one looks.
 */
public final class RadialField {
  /** What there is to ask for, each a function of r and t. */
  public enum Part {
    /** log phi up to a term that does not depend on r. */
    LOG_SHAPE,
    /** log phi. */
    LOG_DENSITY,
    /** speed/r. */
    RATE,
    /** (log phi)_r/r. */
    SLOPE,
    /** r rate_r. */
    SHEAR,
    /** mu. */
    CENTRE,
    /** mu'. */
    DRIFT
  }

  private final ConditionalPath path;
  private final IsotropicLaw law;
  private final Coordinates at;
  private final int dimension;
  private final Map<Part, Kernel> kernels = new ConcurrentHashMap<>();

  RadialField(ConditionalPath path, IsotropicLaw law, int dimension) {
    this.path = path;
    this.law = law.stable();
    this.at = path.coordinates();
    this.dimension = dimension;
  }

  /** {@code part} at each of the distances, n x 1, at {@code time}. */
  public Matrix evaluate(Part part, Matrix distances, double time) {
    Kernel kernel = kernels.computeIfAbsent(part, this::kernel);
    Matrix values = Interpreter.evaluate(kernel, List.of(distances, Matrix.scalar(time)));
    return values.rows() == distances.rows()
        ? values
        : Matrix.filled(distances.rows(), 1, values.get(0, 0));
  }

  private Kernel kernel(Part part) {
    Expr here = path.bind(formula(part)).substitute(Map.of(at.dimension(), at.number(dimension)));
    List<Symbol> arguments = List.of(at.radius(), at.time());
    for (Symbol symbol : here.symbols()) {
      if (!arguments.contains(symbol)) {
        throw PathFault.noValue(path.name(), symbol);
      }
    }
    return Lowering.lower(arguments, here);
  }

  private Expr formula(Part part) {
    return switch (part) {
      case LOG_SHAPE -> law.logShape(at);
      case LOG_DENSITY -> law.logDensity(at);
      case RATE -> rate();
      case SLOPE -> Simplifier.simplify(law.logShape(at).derivative(at.radius()).over(at.radius()));
      case SHEAR -> Simplifier.simplify(rate().derivative(at.radius()).times(at.radius()));
      case CENTRE -> law.centre(at);
      case DRIFT -> Simplifier.simplify(law.centre(at).derivative(at.time()));
    };
  }

  private Expr rate() {
    return Simplifier.simplify(law.speed(at).over(at.radius()));
  }
}
