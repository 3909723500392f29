package org.difflow.path;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.kernel.Rate;
import org.difflow.kernel.Shape;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * An isotropic law in numbers, in a given dimension: what the marginal fields of data points ask of
 * it at many distances. Values that are not finite are given as they are.
 */
public final class RadialField {
  /** What can be asked, in r, t and d; w is the speed and l the log density. */
  public enum Quantity {
    /** l up to a term that does not depend on r, which posterior weights do without. */
    LOG_SHAPE,
    /** l. */
    LOG_DENSITY,
    /** w/r: the velocity relative to the centre is this times x - m. */
    RATE,
    /** l_r/r: the score is this times x - m. */
    SCORE_RATE,
    /** w_r + (d - 1) w/r, the divergence of the velocity. */
    DIVERGENCE
  }

  private final ConditionalPath path;
  private final IsotropicLaw law;
  private final Coordinates at;
  private final int dimension;
  private final Map<Quantity, Kernel> kernels = new EnumMap<>(Quantity.class);

  private RadialField(ConditionalPath path, IsotropicLaw law, int dimension) {
    this.path = path;
    this.law = law.substitute(path.parameterValues()).stable();
    this.at = path.coordinates();
    this.dimension = dimension;
  }

  public static RadialField of(ConditionalPath path, IsotropicLaw law, int dimension) {
    return new RadialField(path, law, dimension);
  }

  public int dimension() {
    return dimension;
  }

  /** The kernel of a quantity in r, t and d, of which r varies by sample. */
  public synchronized Kernel kernel(Quantity quantity) {
    return kernels.computeIfAbsent(quantity, this::compiled);
  }

  private Kernel compiled(Quantity quantity) {
    List<Symbol> inputs = List.of(at.radius(), at.time(), at.dimension());
    Kernel kernel = Lowering.lower(inputs, path.bind(formula(quantity)));
    List<Instruction> timed = kernel.instructions().stream().map(this::timed).toList();
    return Kernel.of(timed, kernel.results());
  }

  private Instruction timed(Instruction instruction) {
    return instruction instanceof Argument(String name, Shape shape, Rate _)
            && !name.equals(at.radius().name())
        ? new Argument(name, shape, Rate.STEP)
        : instruction;
  }

  private Expr formula(Quantity quantity) {
    return switch (quantity) {
      case LOG_SHAPE -> law.logShape(at);
      case LOG_DENSITY -> law.logDensity(at);
      case RATE -> Simplifier.simplify(law.speed(at).over(at.radius()));
      case SCORE_RATE ->
          Simplifier.simplify(law.logShape(at).derivative(at.radius()).over(at.radius()));
      case DIVERGENCE -> Simplifier.simplify(divergence());
    };
  }

  private Expr divergence() {
    Expr rate = law.speed(at).over(at.radius());
    return law.speed(at).derivative(at.radius()).plus(at.dimension().minus(1).times(rate));
  }
}
