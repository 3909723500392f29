package org.difflow.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;

/** The laws on the line of x - by for x ~ law, where they are of the same kind. */
final class Shift {
  private Shift() {}

  /** All of them, or nothing. */
  static Optional<List<Continuous>> of(List<? extends Continuous> laws, double by) {
    List<Continuous> moved = new ArrayList<>();
    for (Continuous law : laws) {
      of(law, by).ifPresent(moved::add);
    }
    return moved.size() == laws.size() ? Optional.of(moved) : Optional.empty();
  }

  private static Optional<Continuous> of(Continuous law, double by) {
    return switch (law) {
      case Centred centred ->
          Optional.of(centred.around(Matrix.scalar(centred.centre().get(0, 0) - by)));
      case Uniform box ->
          Optional.of(Uniform.of(box.lower().get(0, 0) - by, box.upper().get(0, 0) - by));
      case Mixture mixture -> of(mixture.parts(), by).map(mixture::with);
      case Gibbs _, Pushed _ -> Optional.empty();
    };
  }
}
