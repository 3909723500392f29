package org.difflow.information;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Student;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;

/** What integrals of the logarithm of a density need to know of it. */
final class Density {
  /** Of boxes with more sides only so many corners are looked at. */
  private static final int MOST_SIDES = 10;

  private Density() {}

  /**
   * The law as one with a density in R^d.
   *
   * @throws Fault E0726 for one without
   */
  static Continuous of(Distribution law, int d, String asked) {
    if (law instanceof Continuous continuous) {
      return continuous.in(d);
    }
    throw new Fault(
        "E0726",
        "%s has no density, and so no %s".formatted(law.words(), asked),
        "normal, uniform, cauchy, student, radial, gibbs and mixtures of them have one");
  }

  /** Lets a law that cannot tell its density say so. */
  static void require(Continuous law, int d) {
    law.logdensity(Matrix.zeros(1, d));
  }

  /** Whether E|x|^2 is infinite. */
  static boolean isHeavy(Continuous law) {
    return switch (law) {
      case Mixture mixture -> mixture.parts().stream().anyMatch(Density::isHeavy);
      case Isotropic isotropic ->
          isotropic.family() instanceof Student student && student.nu() <= 2;
      case Continuous _ -> false;
    };
  }

  /** Whether minus the log density grows as |x|^2 or faster. */
  static boolean isLight(Continuous law) {
    return switch (law) {
      case Mixture mixture -> mixture.parts().stream().allMatch(Density::isLight);
      case Normal _, Uniform _ -> true;
      case Continuous _ -> false;
    };
  }

  /** Whether the density is positive everywhere for sure. */
  static boolean isEverywhere(Continuous law) {
    return switch (law) {
      case Mixture mixture -> mixture.parts().stream().anyMatch(Density::isEverywhere);
      case Isotropic isotropic -> isotropic.family() instanceof Student;
      case Normal _ -> true;
      case Continuous _ -> false;
    };
  }

  /** Whether the coordinates are known to be independent. */
  static boolean isProduct(Continuous law) {
    return law instanceof Uniform || law instanceof Normal normal && normal.isDiagonal();
  }

  /** The law of one of the independent coordinates. */
  static Continuous coordinate(Continuous law, int k) {
    return switch (law) {
      case Uniform box -> Uniform.of(entry(box.lower(), k), entry(box.upper(), k));
      case Normal normal -> Normal.of(entry(normal.mean(), k), normal.deviation(k));
      default -> throw new IllegalArgumentException("the coordinates of " + law.words());
    };
  }

  private static double entry(Matrix row, int k) {
    return row.get(0, row.columns() == 1 ? 0 : k);
  }

  /** Corners of boxes, where the density does not fall off. */
  static List<Matrix> corners(Continuous law) {
    return switch (law) {
      case Mixture mixture ->
          mixture.parts().stream().flatMap(part -> corners(part).stream()).toList();
      case Uniform box ->
          IntStream.range(0, 1 << Math.min(box.mean().columns(), MOST_SIDES))
              .mapToObj(mask -> corner(box, mask))
              .toList();
      default -> List.of();
    };
  }

  private static Matrix corner(Uniform box, int mask) {
    double[] corner = new double[box.mean().columns()];
    for (int k = 0; k < corner.length; k++) {
      corner[k] = entry((mask >> k % MOST_SIDES & 1) == 0 ? box.lower() : box.upper(), k);
    }
    return Matrix.rowVector(corner);
  }

  /** Whether the density is 0 far out for sure. */
  static boolean isBounded(Continuous law) {
    return switch (law) {
      case Mixture mixture -> mixture.parts().stream().allMatch(Density::isBounded);
      case Uniform _ -> true;
      case Continuous _ -> false;
    };
  }
}
