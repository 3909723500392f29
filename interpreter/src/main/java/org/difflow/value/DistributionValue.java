package org.difflow.value;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Gibbs;
import org.difflow.distribution.Moments;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Radius;
import org.difflow.distribution.Univariate;
import org.difflow.fault.Fault;

/** A distribution with the members that it has. */
public final class DistributionValue extends GuestValue implements HasMembers {
  private static final Signature MOMENT = Signature.parse("moment(k)");
  private static final Signature SAMPLE = Signature.parse("sample(n, seed = 0)");

  private final Distribution distribution;

  public DistributionValue(Distribution distribution) {
    this.distribution = distribution;
  }

  public Distribution distribution() {
    return distribution;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "mean" -> moment(distribution.mean());
      case "std" -> moment(distribution.std());
      case "cov" -> covariance();
      case "moment" -> new Method(MOMENT, bound -> Moments.of(distribution, power(bound[0])));
      case "dim" -> (double) dimension();
      case "points" -> ArrayValue.matrix(points().points());
      case "sample" -> new Method(SAMPLE, this::sample);
      case "density" -> field(name, false, continuous(name)::density);
      case "logdensity" -> field(name, false, continuous(name)::logdensity);
      case "score" -> field(name, true, continuous(name)::score);
      case "cdf" -> ofNumber(name, "x", onTheLine(name)::cdf);
      case "quantile" -> ofShare(name, onTheLine(name)::quantile);
      case "radial_cdf" -> ofRadius(name, radius(name)::cdf);
      case "radial_tail" -> ofRadius(name, radius(name)::tail);
      case "radial_quantile" -> ofShare(name, radius(name)::quantile);
      case "logconstant" -> logConstant();
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  private Object covariance() {
    if (distribution instanceof Normal normal) {
      return ArrayValue.matrix(normal.covariance(dimension()));
    }
    throw lacking("cov", "the normal ones");
  }

  private double logConstant() {
    return distribution instanceof Gibbs gibbs
        ? gibbs.logConstant()
        : radius("logconstant").logConstant();
  }

  private static int power(Object k) {
    return Math.toIntExact(Coerce.whole("k", k));
  }

  /** The dimension; a law that stretches has none and stands in one for itself. */
  private int dimension() {
    return distribution.dimension().orElse(1);
  }

  private static Object moment(Matrix row) {
    return row.columns() == 1 ? (Object) row.get(0, 0) : ArrayValue.vector(row.values());
  }

  private Object sample(Object[] bound) {
    int n = Coerce.count("n", bound[0]);
    long seed = bound[1] == null ? 0 : Coerce.whole("seed", bound[1]);
    return ArrayValue.matrix(distribution.sample(n, dimension(), seed));
  }

  private Method field(String name, boolean vector, Function<Matrix, Matrix> field) {
    return new Method(
        Signature.parse(name + "(x)"),
        bound -> {
          PointArgument x = new PointArgument(bound[0], isOnTheLine());
          return x.answer(field.apply(x.points()), vector);
        });
  }

  /** Whether points are numbers, so that a vector is many of them. */
  private boolean isOnTheLine() {
    return dimension() == 1;
  }

  private static Method ofRadius(String name, DoubleUnaryOperator function) {
    return ofNumber(name, "r", r -> function.applyAsDouble(notNegative(r)));
  }

  private static double notNegative(double r) {
    if (r >= 0) {
      return r;
    }
    throw Coerce.unfit("r", "a radius, which is not negative", r);
  }

  private static Method ofShare(String name, DoubleUnaryOperator function) {
    return ofNumber(name, "p", p -> function.applyAsDouble(Coerce.probability("p", p)));
  }

  /** A function of one number, taken of each number of an array. */
  private static Method ofNumber(String name, String argument, DoubleUnaryOperator function) {
    Signature signature = Signature.parse(name + "(" + argument + ")");
    return new Method(
        signature,
        bound ->
            bound[0] instanceof ArrayValue array
                ? ArrayValue.of(Broadcast.map(array.matrix(), function), array.isVector())
                : (Object) function.applyAsDouble(Coerce.number(argument, bound[0])));
  }

  private Points points() {
    if (distribution instanceof Points points) {
      return points;
    }
    throw new Fault("E0103", kind() + " has no member `points`", "draw some with .sample(n)");
  }

  private Continuous continuous(String member) {
    return switch (distribution) {
      case Continuous continuous -> continuous;
      case Points _ ->
          throw new Fault(
              "E0545", "data points have no density", "put a path on them: a model has one");
      default ->
          throw lacking(member, "normal, uniform, cauchy, student, radial and mixtures of them");
    };
  }

  private Univariate onTheLine(String member) {
    return have(
        distribution.onTheLine(),
        member,
        "in one dimension normal, uniform, cauchy, student, radial, mixtures of them and points");
  }

  private Radius radius(String member) {
    return have(
        distribution.radius(dimension()),
        member,
        "the isotropic ones: normal with one positive standard deviation, cauchy, student, radial");
  }

  private <T> T have(Optional<T> found, String member, String owners) {
    return found.orElseThrow(() -> lacking(member, owners));
  }

  private Fault lacking(String member, String owners) {
    return new Fault(
        "E0550",
        "%s in %d %s has no `%s`"
            .formatted(kind(), dimension(), isOnTheLine() ? "dimension" : "dimensions", member),
        "those that have it: " + owners);
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.DISTRIBUTION);
  }

  @Override
  public String kind() {
    return distribution.words();
  }

  @Override
  public String display(Display display) {
    return distribution.toString();
  }
}
