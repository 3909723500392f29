package org.difflow.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.Ends;
import org.difflow.path.Formula;
import org.difflow.path.GaussianLaw;
import org.difflow.path.Member;
import org.difflow.path.Prediction;
import org.difflow.symbolic.Symbol;

/**
 * A path with a field given from outside, such as a trained network's. Under a Gaussian law the
 * other three predictions follow from it; a density, a divergence or weights do not.
 *
 * <p>Errors: E0411 and E0412 a prediction that does not follow at this time, E0643 the dimension is
 * asked for and not fixed, E0644 the field has another shape than the points, E0645 a member that
 * does not follow at all.
 */
public final class GivenModel implements MarginalModel {
  /** A field from outside: one row for each row of x; t is 1 x 1, or has a row for each of x. */
  @FunctionalInterface
  public interface Field {
    Matrix at(Matrix x, Matrix t);
  }

  private final ConditionalPath path;
  private final Prediction prediction;
  private final Field field;
  private final Map<Prediction, Formula> conversions = new ConcurrentHashMap<>();

  public GivenModel(ConditionalPath path, Prediction prediction, Field field) {
    this.path = path;
    this.prediction = prediction;
    this.field = field;
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  @Override
  public Distribution data() {
    throw new Fault(
        "E0645", "a model from outside does not know its data", "give the path a `prior`");
  }

  /** The law that the path is sampled from; the mean of data that nobody knows is taken as 0. */
  @Override
  public Distribution prior() {
    return path.prior();
  }

  @Override
  public int dimension() {
    return path.fixedDimension()
        .orElseThrow(
            () ->
                new Fault(
                    "E0643",
                    "a model from outside does not say in how many dimensions it is",
                    "fix them: model(%s(d = 2), ...)".formatted(path.name())));
  }

  @Override
  public MarginalModel in(int coordinates) {
    Symbol d = path.coordinates().dimension();
    return path.fixedDimension().isPresent()
        ? this
        : new GivenModel(path.with(Map.of(d, d.pool().constant(coordinates))), prediction, field);
  }

  /** Where no dimension is fixed, a point says its own. */
  @Override
  public boolean isOnTheLine() {
    return path.fixedDimension().orElse(0) == 1;
  }

  @Override
  public boolean hasDivergence() {
    return false;
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    path.checkDimension(x.columns());
    Places places = Places.of(path, x, time);
    Matrix value = field.at(places.x(), Matrix.columnVector(places.times()));
    if (value.rows() != places.x().rows() || value.columns() != x.columns()) {
      throw new Fault(
          "E0644",
          "the given %s has %d numbers per point, and a point here has %d"
              .formatted(nameOf(prediction), value.columns(), x.columns()));
    }
    return new GivenField(this, places, value);
  }

  /** What is given may be asked for anywhere, what follows from it where its formula is finite. */
  @Override
  public boolean singular(MarginalMember member, End end) {
    return member
        .prediction()
        .filter(kind -> kind != prediction && isGaussian() && !path.range().whole())
        .filter(kind -> Ends.of(path).singular(conversion(member, kind), end))
        .isPresent();
  }

  Prediction prediction() {
    return prediction;
  }

  /** The name under which a field is given: a prediction of the data is a denoiser. */
  public static String nameOf(Prediction prediction) {
    return prediction == Prediction.DATA ? "denoiser" : prediction.word();
  }

  private boolean isGaussian() {
    return path.law() instanceof GaussianLaw;
  }

  /** Another member, by the formula that the path derives for its prediction. */
  Optional<Matrix> converted(MarginalMember wanted, Places places, Matrix value) {
    return wanted
        .prediction()
        .filter(kind -> kind == prediction || isGaussian())
        .map(kind -> kind == prediction ? value : converted(wanted, kind, places, value));
  }

  private Matrix converted(MarginalMember wanted, Prediction kind, Places places, Matrix value) {
    Formula rule = conversions.computeIfAbsent(kind, to -> conversion(wanted, to));
    return path.evaluate(rule, List.of(places.x(), Matrix.columnVector(places.times()), value));
  }

  private Formula conversion(MarginalMember wanted, Prediction kind) {
    Formula rule = path.predictions(Member.CONVERT).convert(prediction, kind);
    return new Formula(wanted.memberName(), rule.arguments(), rule.body());
  }
}
