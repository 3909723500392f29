package org.difflow.symbolic.normal;

import java.util.EnumSet;
import java.util.Set;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;

/** Proves that a formula is continuous: every part has a value, and none of them jumps. */
public final class Continuity {
  private static final Set<Function> JUMPING =
      EnumSet.of(
          Function.SIGN,
          Function.FLOOR,
          Function.ROUND,
          Function.MOD,
          Function.ATAN2,
          Function.IF_LESS,
          Function.IF_EQUAL);

  private Continuity() {}

  /** Whether {@code formula} is proved to be continuous inside the domains of its symbols. */
  public static boolean proves(Expr formula) {
    return PostOrder.of(formula).stream().noneMatch(Continuity::jumps)
        && NormalForm.provesDefined(formula);
  }

  private static boolean jumps(Expr node) {
    return node instanceof Application application && JUMPING.contains(application.function());
  }
}
