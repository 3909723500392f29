package org.difflow.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.kernel.Kernel;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * A path: the law of x at time t given x0, with the members that follow from it. Formulas are
 * derived on first use and kept; numbers take parameters at the values given in {@link #with}, else
 * at their defaults.
 *
 * <p>Errors: E0110 a member that the law does not have, E0112 a parameter without a value, E0410 a
 * time outside the range, E0411 and E0412 a value that is not finite, E0901 a member not in this
 * version.
 */
public final class ConditionalPath {
  private final PathDeclaration declaration;
  private final Map<Symbol, Expr> given;
  private final Coordinates coordinates;
  private final ParameterValues values;
  private volatile GaussianSchedule schedule;
  private volatile FlowNumbers flow;
  private final Derivations derivations;
  private final Map<Member, NumericFormula> numbers = new ConcurrentHashMap<>();
  private final Map<Formula, NumericFormula> formulas = new ConcurrentHashMap<>();

  public ConditionalPath(PathDeclaration declaration) {
    this(declaration, Map.of());
  }

  private ConditionalPath(PathDeclaration declaration, Map<Symbol, Expr> given) {
    this.declaration = declaration;
    this.given = given;
    this.coordinates = Coordinates.of(declaration.time());
    this.values = new ParameterValues(declaration.name(), declaration.parameters(), given);
    this.derivations = new Derivations(declaration, coordinates, given, values);
  }

  /** The same path with values for some of its parameters, or for d; its formulas show them. */
  public ConditionalPath with(Map<Symbol, Expr> values) {
    Map<Symbol, Expr> all = new HashMap<>(given);
    values.forEach((symbol, value) -> all.put(known(symbol), value));
    return new ConditionalPath(declaration, Map.copyOf(all));
  }

  private Symbol known(Symbol symbol) {
    boolean free = symbol.equals(coordinates.dimension());
    if (!free && parameters().stream().noneMatch(own -> own.symbol().equals(symbol))) {
      throw PathFault.noSuchParameter(name(), symbol);
    }
    return symbol;
  }

  public String name() {
    return declaration.name();
  }

  /** The clock. */
  public Symbol time() {
    return declaration.time();
  }

  public Coordinates coordinates() {
    return coordinates;
  }

  public List<Parameter> parameters() {
    return declaration.parameters();
  }

  /** The law of x given its ends; an SDE that was declared and solved is a Gaussian one. */
  public Law law() {
    return derivations.law();
  }

  /** The kind of law that the path states. */
  public LawKind kind() {
    return declaration.law().kind();
  }

  /** Whether the law has {@code member}. */
  public boolean has(Member member) {
    return derivations.has(member);
  }

  public TimeRange range() {
    return declaration.range().substitute(given);
  }

  /** The values given in {@link #with}; formulas show them. */
  public Map<Symbol, Expr> given() {
    return given;
  }

  /** The definitions of the body besides the law. */
  public List<Formula> definitions() {
    return declaration.definitions().stream().map(own -> own.substitute(given)).toList();
  }

  /**
   * The path of Langevin's SDE, whose laws flow down the energy of this one from the lower end on.
   *
   * @throws org.difflow.fault.Fault E0110 if the law is no gradient flow, E0290 if that has no SDE
   */
  public ConditionalPath langevin() {
    SdeLaw law = derivations.langevin();
    ConditionalPath sde = new ConditionalPath(declaration.withLaw(law), given);
    return fixedDimension().isPresent()
        ? sde.with(Map.of(coordinates.dimension(), coordinates.number(fixedDimension().getAsInt())))
        : sde;
  }

  /** The law at the prior end: declared, or the law of x there given x0 = 0. */
  public Distribution prior() {
    int dimension = dimension();
    return prior(dimension, () -> Matrix.zeros(1, dimension));
  }

  /** The one that is fixed, else that of the base of a flow, else 1. */
  private int dimension() {
    return fixedDimension()
        .orElseGet(
            () -> law() instanceof FlowLaw own ? own.base().at(values()).dimension().orElse(1) : 1);
  }

  /**
   * The law at the prior end: declared, or the law of x there given x0, a 1 x d row or a number for
   * a law that stretches; x0 is asked for only then.
   */
  public Distribution prior(int dimension, Supplier<Matrix> x0) {
    return declaredPrior(dimension).orElseGet(() -> derivedPrior(dimension, x0));
  }

  private Distribution derivedPrior(int dimension, Supplier<Matrix> x0) {
    double end = interval().at(End.PRIOR);
    return law() instanceof FlowLaw
        ? flow().at(end, dimension)
        : at(end).around(x0.get()).in(dimension);
  }

  /** The law at the prior end that the path names, if it names one, in {@code dimension}. */
  public Optional<Distribution> declaredPrior(int dimension) {
    return declaration.prior().map(prior -> prior.at(values()).in(dimension));
  }

  /**
   * The flow of this path on z ~ {@code base}.
   *
   * @throws org.difflow.fault.Fault E0110 if its law is another
   */
  public FlowNumbers flow(Distribution base) {
    return FlowNumbers.of(this, flowLaw(), base);
  }

  /** The same on the base that the path names. */
  public FlowNumbers flow() {
    FlowNumbers known = flow;
    if (known == null) {
      known = flow(flowLaw().base().at(values()));
      flow = known;
    }
    return known;
  }

  private FlowLaw flowLaw() {
    return switch (law()) {
      case FlowLaw own -> own;
      case Law other -> throw PathFault.notOfThisLaw(name(), Member.FLOW, other.kind());
    };
  }

  /** Whether {@code member} has a formula, or numbers only, as those of some flows. */
  public boolean hasFormula(Member member) {
    return derivations.hasFormula(member);
  }

  /**
   * The law of x given x0 at one time.
   *
   * @throws org.difflow.fault.Fault E0410 for a time outside the range
   */
  public LawAtTime at(double time) {
    return LawAtTime.of(this, time);
  }

  /** What is said of {@code member}, which the law does not have. */
  public Fault absent(Member member) {
    return derivations.absent(member);
  }

  /** The formula of {@code member}, simplified. */
  public Formula formula(Member member) {
    return derivations.of(member);
  }

  /**
   * g^2 of the noising SDE, and of a bridge that of its forward SDE, of either sign: where it is
   * negative, there is none. Only Gaussian laws and bridges have it.
   */
  public Formula squaredDiffusion() {
    requireRates(Member.DIFFUSION.memberName());
    return derivations.squaredDiffusion();
  }

  /**
   * h^2 of the SDE of a bridge in reversed time, of either sign.
   *
   * @throws org.difflow.fault.Fault E0110 if the law is another, E0280 if mu is no combination of
   *     the ends
   */
  public Formula squaredBackwardDiffusion() {
    return derivations.squaredBackwardDiffusion();
  }

  /** What {@code asked}, the posterior or a step of DDIM, is made of. */
  public GaussianTransition transition(Member asked) {
    return new GaussianTransition(gaussian(asked), coordinates);
  }

  /** What {@code asked}, a target, a conversion or a weight, is made of. */
  public GaussianPredictions predictions(Member asked) {
    return new GaussianPredictions(gaussian(asked), () -> squaredDiffusion().body(), coordinates);
  }

  /**
   * Refuses {@code asked}, which takes a derivative in time, where times are whole.
   *
   * @throws org.difflow.fault.Fault E0250
   */
  public void requireRates(String asked) {
    if (range().whole()) {
      throw PathFault.noRate(name(), asked);
    }
  }

  private GaussianLaw gaussian(Member asked) {
    return switch (law()) {
      case GaussianLaw gaussian -> gaussian;
      case Law _ -> throw derivations.absent(asked);
    };
  }

  /**
   * {@code member} in numbers. Arguments are those of its formula, in order: a point is 1 x d, n
   * points n x d, a time 1 x 1 or n x 1; the answer has a row per point and d columns or one.
   */
  public Matrix evaluate(Member member, List<Matrix> arguments) {
    return law() instanceof FlowLaw
        ? new FlowMember(this, member).evaluate(arguments)
        : numbers.computeIfAbsent(member, this::numeric).evaluate(arguments);
  }

  /**
   * What numbers of {@code member} are computed with in so many dimensions: its formula, which a
   * flow need not have, in the form that keeps the most digits.
   */
  public Kernel kernel(Member member, int dimension) {
    return numeric(member).kernel(dimension);
  }

  NumericFormula numeric(Member member) {
    Formula accurate = derivations.numeric(member, parameterValues());
    return new NumericFormula(this, accurate, member.isVector(law().kind()));
  }

  /** A formula of this path in numbers, for example one of its definitions. */
  public Matrix evaluate(Formula formula, List<Matrix> arguments) {
    return numeric(formula).evaluate(arguments);
  }

  /** What numbers of a formula of this path are computed with in so many dimensions. */
  public Kernel kernel(Formula formula, int dimension) {
    return numeric(formula).kernel(dimension);
  }

  private NumericFormula numeric(Formula formula) {
    return formulas.computeIfAbsent(
        formula, own -> new NumericFormula(this, own, own.body().isVector()));
  }

  /** The dimension that d is fixed to, if it is. */
  public OptionalInt fixedDimension() {
    Expr fixed = given.get(coordinates.dimension());
    return fixed == null ? lawsDimension() : OptionalInt.of((int) number(fixed));
  }

  /** Some energies are for the line alone. */
  private OptionalInt lawsDimension() {
    return law() instanceof EnergyLaw own && own.energy().isOnTheLine()
        ? OptionalInt.of(1)
        : OptionalInt.empty();
  }

  /** Refuses points of another dimension than the one d is fixed to, if it is. */
  public void checkDimension(int dimension) {
    OptionalInt fixed = fixedDimension();
    if (fixed.isPresent() && fixed.getAsInt() != dimension) {
      throw PathFault.wrongDimension(name(), fixed.getAsInt(), dimension);
    }
  }

  /** The value of an expression in the parameters. */
  public double number(Expr expression) {
    return values.number(expression);
  }

  /** {@code expression} with every parameter that has a value replaced by it. */
  public Expr bind(Expr expression) {
    return values.bind(expression);
  }

  /** The values of the parameters, given or by default, for all that have one. */
  public Map<Symbol, Expr> values() {
    return values.all();
  }

  /** The same without d. */
  Map<Symbol, Expr> parameterValues() {
    Map<Symbol, Expr> parameters = new HashMap<>(values());
    parameters.remove(coordinates.dimension());
    return parameters;
  }

  /** mu, sigma, their derivatives and g^2 of a Gaussian path at one time. */
  public Coefficients coefficients(double time) {
    return coefficients(new double[] {time}).getFirst();
  }

  /** Those at many times, which cost less together. */
  public List<Coefficients> coefficients(double[] times) {
    GaussianSchedule current = schedule;
    if (current == null) {
      current = GaussianSchedule.of(this, gaussian(Member.SIGMA));
      schedule = current;
    }
    return current.at(times);
  }

  /** The time range in numbers. */
  public TimeInterval interval() {
    TimeRange range = range();
    double lower = number(range.lower());
    double upper = number(range.upper());
    if (!(lower < upper)) {
      throw PathFault.notARange(name(), lower, upper);
    }
    if (range.whole() && upper != Math.rint(upper)) {
      throw PathFault.notWhole(name(), upper);
    }
    range.stop().ifPresent(stop -> checkStop(stop, upper - lower));
    return new TimeInterval(lower, upper, range.dataEnd(), range.whole());
  }

  private void checkStop(double stop, double length) {
    if (!(0 <= stop && stop < length)) {
      throw PathFault.notAStop(name(), stop, length);
    }
  }

  @Override
  public String toString() {
    return "path " + name();
  }
}
