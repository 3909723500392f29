package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;

/** A distribution: a data set or a normal law. */
public final class DistributionValue extends GuestValue implements HasMembers {
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
      case "dim" -> (double) distribution.dimension().orElse(1);
      case "points" -> ArrayValue.matrix(points().points());
      case "sample" -> new Method(SAMPLE, this::sample);
      case "density" ->
          new Method(
              ofPoint(name), bound -> at(normal().density(point(bound[0])), bound[0], false));
      case "logdensity" ->
          new Method(
              ofPoint(name), bound -> at(normal().logdensity(point(bound[0])), bound[0], false));
      case "score" ->
          new Method(ofPoint(name), bound -> at(normal().score(point(bound[0])), bound[0], true));
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  private static Signature ofPoint(String name) {
    return Signature.parse(name + "(x)");
  }

  private static Object moment(Matrix row) {
    return row.columns() == 1 ? (Object) row.get(0, 0) : ArrayValue.vector(row.values());
  }

  private Object sample(Object[] bound) {
    int n = Coerce.count("n", bound[0]);
    long seed = bound[1] == null ? 0 : Coerce.whole("seed", bound[1]);
    return ArrayValue.matrix(distribution.sample(n, distribution.dimension().orElse(1), seed));
  }

  private Matrix point(Object x) {
    return switch (x) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array when isOnTheLine() && array.isVector() ->
          Matrix.columnVector(array.matrix().row(0));
      case ArrayValue array -> array.matrix();
      default -> throw new Fault("E0312", "a point is needed here, not " + Kind.of(x));
    };
  }

  /** Whether points are numbers, so that a vector is many of them. */
  private boolean isOnTheLine() {
    return distribution.dimension().orElse(1) == 1;
  }

  private Object at(Matrix result, Object x, boolean vector) {
    if (isOnTheLine() && x instanceof ArrayValue array && array.isVector()) {
      return ArrayValue.vector(result.values());
    }
    return FieldShape.of(java.util.List.of(x), java.util.List.of()).answer(result, vector);
  }

  private Points points() {
    if (distribution instanceof Points points) {
      return points;
    }
    throw new Fault("E0103", "a normal law has no member `points`", "draw some with .sample(n)");
  }

  private Normal normal() {
    if (distribution instanceof Normal normal) {
      return normal;
    }
    throw new Fault("E0545", "data points have no density", "put a path on them: a model has one");
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.DISTRIBUTION);
  }

  @Override
  public String kind() {
    return distribution instanceof Points ? "a data set" : "a normal law";
  }

  @Override
  public String display(Display display) {
    return switch (distribution) {
      case Points points -> points.count() + " points, d = " + points.points().columns();
      case Normal normal ->
          "normal("
              + display.text(moment(normal.mean()))
              + ", "
              + display.text(moment(normal.std()))
              + ")";
    };
  }
}
