package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Expr;

/** What an SDE law states by itself, whether or not it can be solved. */
final class SdeMembers {
  private final SdeLaw law;

  SdeMembers(SdeLaw law) {
    this.law = law;
  }

  /** The steps to {@code member}, or nothing if it is not stated. */
  Optional<List<Derivation.Step>> derive(Member member) {
    return switch (member) {
      case DRIFT -> one("drift of the law", law.drift());
      case DIFFUSION -> one("size of the diffusion of the law", squaredDiffusion().sqrt());
      default -> Optional.empty();
    };
  }

  Expr squaredDiffusion() {
    return law.diffusion().square();
  }

  private static Optional<List<Derivation.Step>> one(String rule, Expr result) {
    return Optional.of(List.of(new Derivation.Step(rule, result)));
  }
}
