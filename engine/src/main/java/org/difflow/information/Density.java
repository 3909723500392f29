package org.difflow.information;

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

  /** Whether the density is 0 far out for sure. */
  static boolean isBounded(Continuous law) {
    return switch (law) {
      case Mixture mixture -> mixture.parts().stream().allMatch(Density::isBounded);
      case Uniform _ -> true;
      case Continuous _ -> false;
    };
  }
}
