package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Function;

/** Functions without algebraic relations: one atom for arguments that are equal. */
final class Kernels {
  private final Basis basis;
  private final List<Atom> kernels = new ArrayList<>();

  Kernels(Basis basis) {
    this.basis = basis;
  }

  /** f(u) for an odd function: of u and -u the one with a positive leading coefficient. */
  Polynomial odd(Function function, Polynomial u) {
    if (u.isZero()) {
      return u;
    }
    boolean negative = u.leading().coefficient().signum() < 0;
    Polynomial value = of(function, List.of(negative ? u.negate() : u));
    return negative ? value.negate() : value;
  }

  /** The function of arguments that are multiplied out. */
  Polynomial of(Function function, List<Polynomial> arguments) {
    return Polynomial.of(find(function, arguments).orElseGet(() -> created(function, arguments)));
  }

  boolean contain(Function function, List<Polynomial> arguments) {
    return find(function, arguments).isPresent();
  }

  private Optional<Atom> find(Function function, List<Polynomial> arguments) {
    return kernels.stream()
        .filter(
            atom ->
                atom.meaning() instanceof Atom.Kernel kernel
                    && kernel.function() == function
                    && areEqual(kernel.arguments(), arguments))
        .findFirst();
  }

  private Atom created(Function function, List<Polynomial> arguments) {
    Atom created = basis.atom(new Atom.Kernel(function, arguments));
    kernels.add(created);
    return created;
  }

  private static boolean areEqual(List<Polynomial> left, List<Polynomial> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!Vanishing.isZero(left.get(i).minus(right.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
