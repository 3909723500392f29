package org.difflow.path;

import java.util.Optional;
import org.difflow.symbolic.Expr;

/** What an SDE law states by itself, whether or not it can be solved. */
final class SdeMembers {
  private final SdeLaw law;

  SdeMembers(SdeLaw law) {
    this.law = law;
  }

  /** The formula of {@code member}, or nothing if it is not stated. */
  Optional<Expr> derive(Member member) {
    return switch (member) {
      case DRIFT -> Optional.of(law.drift());
      case DIFFUSION -> Optional.of(squaredDiffusion().sqrt());
      default -> Optional.empty();
    };
  }

  Expr squaredDiffusion() {
    return law.diffusion().square();
  }
}
