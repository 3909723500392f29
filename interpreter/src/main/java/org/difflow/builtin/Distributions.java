package org.difflow.builtin;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.data.NpyReader;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.Elements;
import org.difflow.value.Kind;
import org.difflow.value.ListValue;

/** Laws that a script writes down. */
final class Distributions {
  private Distributions() {}

  /** {@code points(matrix, weights = w)}; a vector is points in one dimension. */
  static Object points(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof DistributionValue given
        && given.distribution() instanceof Points
        && arguments[1] == null) {
      return given;
    }
    Matrix matrix =
        arguments[0] instanceof ArrayValue array && array.isVector()
            ? Matrix.columnVector(array.matrix().row(0))
            : Coerce.points("matrix", arguments[0]);
    return new DistributionValue(
        arguments[1] == null
            ? Points.of(matrix)
            : Points.weighted(matrix, Coerce.vector("weights", arguments[1])));
  }

  /** {@code npy(file)}: the rows of an array as points. */
  static Object npy(DifflowContext context, Object[] arguments) {
    String file = Coerce.text("file", arguments[0]);
    return new DistributionValue(
        Points.of(Files.within(file, () -> context.files().read(file, NpyReader::read))));
  }

  /**
   * {@code normal(mean, std)}, each a number or one per coordinate, or {@code normal(mean, cov =
   * matrix)}.
   */
  static Object normal(DifflowContext context, Object[] arguments) {
    Matrix mean = row("mean", arguments[0], arguments[3]);
    if ((arguments[1] == null) == (arguments[2] == null)) {
      throw new Fault(
          "E0564",
          "a normal law has a `std` or a `cov`, and here it has "
              + (arguments[1] == null ? "neither" : "both"),
          "write normal(mean, std) or normal(mean, cov = matrix)");
    }
    return new DistributionValue(
        arguments[1] == null
            ? Normal.withCovariance(mean, square(arguments[2]))
            : new Normal(mean, Matrix.rowVector(Coerce.vector("std", arguments[1]))));
  }

  /** A row of numbers, one for each of the {@code d} coordinates if that is given. */
  private static Matrix row(String parameter, Object value, Object d) {
    double[] given = Coerce.vector(parameter, value);
    return given.length == 1 && d != null
        ? Matrix.filled(1, Coerce.count("d", d), given[0])
        : Matrix.rowVector(given);
  }

  private static Matrix square(Object cov) {
    return switch (cov) {
      case ArrayValue array when !array.isVector() -> array.matrix();
      case ListValue table -> Coerce.points("cov", table);
      default -> Matrix.scalar(Coerce.number("cov", cov));
    };
  }

  /** {@code uniform(a, b)}, each a number or one per coordinate. */
  static Object uniform(DifflowContext context, Object[] arguments) {
    Matrix lower = row("lower", arguments[0], arguments[2]);
    return new DistributionValue(
        new Uniform(lower, Matrix.rowVector(Coerce.vector("upper", arguments[1]))));
  }

  /** {@code mixture([w, ...], [D, ...])}. */
  static Object mixture(DifflowContext context, Object[] arguments) {
    double[] weights = Coerce.vector("weights", arguments[0]);
    List<Continuous> parts =
        Arrays.stream(Elements.of(arguments[1])).map(Distributions::part).toList();
    return new DistributionValue(Mixture.of(weights, parts));
  }

  private static Continuous part(Object value) {
    if (law(value) instanceof Continuous continuous) {
      return continuous;
    }
    throw new Fault(
        "E0565",
        "the parts of a mixture are laws with a density, and " + Kind.of(value) + " has none",
        "normal, uniform, cauchy, student, radial and mixtures of them have one");
  }

  private static Distribution law(Object value) {
    if (value instanceof DistributionValue given) {
      return given.distribution();
    }
    throw Coerce.unfit("parts", "a list of distributions", value);
  }
}
