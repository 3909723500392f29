package org.difflow.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Toy;
import org.difflow.distribution.Uniform;
import org.difflow.kernel.Elementary;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;

/** The toys of the field, all in the plane. */
final class Toys {
  private static final int GAUSSIANS = 8;

  /** Half the width of the checkerboard, in fields. */
  private static final int HALF_BOARD = 2;

  private Toys() {}

  /** Points on a curve with the noise that is given, else with {@code usual}. */
  static BuiltinFunction curve(Toy.Shape shape, double usual) {
    return (_, arguments) ->
        new DistributionValue(new Toy(shape, number("noise", arguments[0], usual)));
  }

  /**
   * {@code eight_gaussians(radius, std)}: normal laws at equal distances on a circle, the first at
   * (radius, 0); 4 and 0.5 are those of {@code 8gaussians} of Grathwohl et al. (FFJORD, 2019)
   * before all is divided by sqrt(2).
   */
  static Object eightGaussians(DifflowContext context, Object[] arguments) {
    double radius = number("radius", arguments[0], 4);
    Matrix std = Matrix.scalar(number("std", arguments[1], 0.5));
    List<Normal> parts = new ArrayList<>();
    for (int k = 0; k < GAUSSIANS; k++) {
      double turns = (double) k / GAUSSIANS;
      double x = radius * Elementary.cosTurns(turns);
      double y = radius * Elementary.sinTurns(turns);
      parts.add(new Normal(Matrix.rowVector(x, y), std));
    }
    return new DistributionValue(Mixture.of(equal(parts.size()), parts));
  }

  /**
   * {@code checkerboard()}: the eight dark fields, each of side 2, of the square from -4 to 4, as
   * {@code checkerboard} of Grathwohl et al. (FFJORD, 2019).
   */
  static Object checkerboard(DifflowContext context, Object[] arguments) {
    List<Uniform> fields = new ArrayList<>();
    for (int i = -HALF_BOARD; i < HALF_BOARD; i++) {
      for (int j = -HALF_BOARD; j < HALF_BOARD; j++) {
        if ((i + j) % 2 == 0) {
          fields.add(
              new Uniform(
                  Matrix.rowVector(2.0 * i, 2.0 * j),
                  Matrix.rowVector(2.0 * (i + 1), 2.0 * (j + 1))));
        }
      }
    }
    return new DistributionValue(Mixture.of(equal(fields.size()), fields));
  }

  private static double[] equal(int parts) {
    double[] weights = new double[parts];
    Arrays.fill(weights, 1);
    return weights;
  }

  private static double number(String parameter, Object value, double usual) {
    return value == null ? usual : Coerce.finite(parameter, value);
  }
}
