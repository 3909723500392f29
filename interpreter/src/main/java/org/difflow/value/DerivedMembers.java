package org.difflow.value;

import org.difflow.path.ConditionalPath;
import org.difflow.path.Member;

/** The derived members of paths as values. */
public final class DerivedMembers {
  private DerivedMembers() {}

  /** A member of a path: a formula, or what gives formulas or coefficients when it is called. */
  public static Callable of(ConditionalPath path, Member member) {
    return switch (member) {
      case POSTERIOR, DDIM -> new TransitionMember(path, member);
      case TARGET, CONVERT, WEIGHT -> new PredictionMember(path, member);
      default -> new PathMember(path, member);
    };
  }
}
