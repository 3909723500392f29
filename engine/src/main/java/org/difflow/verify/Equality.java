package org.difflow.verify;

import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.kernel.FormulaNumber;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Integrals;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.zero.QuadratureTest;
import org.difflow.symbolic.zero.Rounding;

/**
 * Whether two formulas are equal, said only where it is known: by the zero test of their
 * difference, or by quadrature where that holds integrals without closed form.
 */
public final class Equality {
  private Equality() {}

  /**
   * What is known of a difference of two formulas.
   *
   * @throws Fault E0380 if the formulas differ by the rounding of a number, E0402 if nothing is
   *     known
   */
  public static ZeroResult of(Expr difference) {
    return switch (ZeroTest.test(difference)) {
      case ZeroResult.Proved proved -> proved;
      case ZeroResult.Refuted refuted -> meant(difference, refuted);
      case ZeroResult.Tested tested when tested.points() > 0 -> tested;
      case ZeroResult.Tested _ -> byQuadrature(difference);
    };
  }

  /** Whether the integrals of a difference are what kept it from being compared exactly. */
  public static boolean isByQuadrature(ZeroResult.Tested tested) {
    return tested.digits() == QuadratureTest.DIGITS;
  }

  private static ZeroResult meant(Expr difference, ZeroResult.Refuted refuted) {
    Rounding.explaining(difference, refuted).ifPresent(Equality::refuse);
    return refuted;
  }

  private static void refuse(Constant number) {
    throw new Fault(
        "E0380",
        "the two formulas differ by no more than the rounding of the decimal "
            + Decimals.shortest(number.value().doubleValue()),
        "write the number as what it is, such as pi/2 or 1/3, in the formula or in a `let`");
  }

  private static ZeroResult byQuadrature(Expr difference) {
    ZeroResult found =
        Integrals.isIn(difference) && difference.symbols().stream().noneMatch(Symbol::isVector)
            ? QuadratureTest.of(difference, FormulaNumber::of)
            : new ZeroResult.Tested(0, 0, 0);
    if (found instanceof ZeroResult.Tested tested && tested.points() == 0) {
      throw new Fault("E0402", "the two formulas were compared at no point at all");
    }
    return found;
  }
}
