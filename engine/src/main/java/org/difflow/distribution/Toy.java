package org.difflow.distribution;

import java.util.OptionalInt;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * A toy of the field: points on curves in the plane, with normal noise of standard deviation {@code
 * noise} on each coordinate. It has draws and moments; its density has no closed form.
 */
public record Toy(Shape shape, double noise) implements Distribution {
  private static final int PLANE = 2;

  /** Where the points lie before the noise, from two numbers uniform in (0, 1). */
  public enum Shape {
    /**
     * Two half circles of radius 1 that reach into each other, as {@code make_moons} of
     * scikit-learn: (cos a, sin a) and (1 - cos a, 1/2 - sin a), a uniform in (0, pi).
     */
    MOONS(0.5, 0.25, 0.75, 0.5 - 4 / (Math.PI * Math.PI) + square(2 / Math.PI - 0.25)) {
      @Override
      void place(double which, double where, double[] point) {
        double x = Elementary.cosTurns(where / 2);
        double y = Elementary.sinTurns(where / 2);
        boolean outer = which < 0.5;
        point[0] = outer ? x : 1 - x;
        point[1] = outer ? y : 0.5 - y;
      }
    },

    /**
     * Two spirals, one the other's image in the origin, of one and a half turns: +-(-a*cos a, a*sin
     * a)/3 with a = 3*pi*sqrt(u), as {@code 2spirals} of Grathwohl et al. (FFJORD, 2019) without
     * its uniform jitter.
     */
    SPIRAL(0, 0, Math.PI * Math.PI / 4 + 1.0 / 12, Math.PI * Math.PI / 4 - 1.0 / 12) {
      @Override
      void place(double which, double where, double[] point) {
        double turns = 1.5 * Math.sqrt(where);
        double radius = (which < 0.5 ? 1 : -1) * 2 * Math.PI * turns / 3;
        point[0] = -radius * Elementary.cosTurns(turns);
        point[1] = radius * Elementary.sinTurns(turns);
      }
    },

    /**
     * A Swiss roll of one and a half turns: (a*cos a, a*sin a)/5, a uniform in (3*pi/2, 9*pi/2), as
     * {@code make_swiss_roll} of scikit-learn seen from its side, divided by 5 as in Grathwohl et
     * al. (FFJORD, 2019).
     */
    SWISS_ROLL(
        2.0 / 5,
        2 / (15 * Math.PI),
        (4.875 * Math.PI * Math.PI - 0.25 - 4) / 25,
        (4.875 * Math.PI * Math.PI + 0.25 - 4 / (9 * Math.PI * Math.PI)) / 25) {
      @Override
      void place(double which, double where, double[] point) {
        double turns = 0.75 + 1.5 * where;
        double radius = 2 * Math.PI * turns / 5;
        point[0] = radius * Elementary.cosTurns(turns);
        point[1] = radius * Elementary.sinTurns(turns);
      }
    },

    /** Four circles of radius 0.75, 1.5, 2.25 and 3, each as likely: {@code rings} of FFJORD. */
    RINGS(0, 0, 2.109375, 2.109375) {
      @Override
      void place(double which, double where, double[] point) {
        double radius = 0.75 * (1 + Math.floor(4 * which));
        point[0] = radius * Elementary.cosTurns(where);
        point[1] = radius * Elementary.sinTurns(where);
      }
    };

    private final double[] mean;
    private final double[] variance;

    /** The moments of the curve, from the integrals over its two numbers. */
    Shape(double meanX, double meanY, double varianceX, double varianceY) {
      this.mean = new double[] {meanX, meanY};
      this.variance = new double[] {varianceX, varianceY};
    }

    private static double square(double value) {
      return value * value;
    }

    /** Writes the point of the curve number {@code which} at the place {@code where}. */
    abstract void place(double which, double where, double[] point);

    /** The name in the language. */
    String symbol() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Toy {
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw new Fault(
          "E0557",
          "the noise of a toy is a standard deviation, so not negative or infinite, but here it is "
              + Decimals.shortest(noise));
    }
  }

  @Override
  public OptionalInt dimension() {
    return OptionalInt.of(PLANE);
  }

  @Override
  public Matrix mean() {
    return Matrix.rowVector(shape.mean.clone());
  }

  @Override
  public Matrix std() {
    double square = noise * noise;
    return Matrix.rowVector(
        Math.sqrt(shape.variance[0] + square), Math.sqrt(shape.variance[1] + square));
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    Dimensions.requireSame(PLANE, dimension);
    Matrix result = Matrix.zeros(draws.count(), PLANE);
    double[] point = new double[PLANE];
    for (int row = 0; row < draws.count(); row++) {
      double[] place = draws.uniforms(row, Draws.RADIUS_TURN, PLANE);
      shape.place(place[0], place[1], point);
      draws.normals(row, result.values(), row * PLANE, PLANE);
      for (int column = 0; column < PLANE; column++) {
        int index = row * PLANE + column;
        result.values()[index] = Math.fma(noise, result.values()[index], point[column]);
      }
    }
    return result;
  }

  @Override
  public String words() {
    return "the toy `" + shape.symbol() + "`";
  }

  @Override
  public String toString() {
    return shape.symbol() + "(noise = " + Decimals.shortest(noise) + ")";
  }
}
