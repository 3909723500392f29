package org.difflow.builtin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Homonyms;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.value.ClaimValue;
import org.difflow.value.Display;
import org.difflow.value.ReportValue;
import org.difflow.verify.Check;
import org.difflow.verify.Counterexample;
import org.difflow.verify.Equality;
import org.difflow.verify.Outcome;
import org.difflow.verify.Report;

/**
 * {@code prove(e == f)}: prints whether the equation is proved, checked at points or refuted at
 * one, and gives the report. A refuted equation never stops the script.
 */
final class Prove implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    if (!(arguments[0] instanceof ClaimValue claim)) {
      throw new Fault("E0439", "`prove` takes an equation", "write prove(e == f)");
    }
    String name = claim.display(Display.ofContext());
    Report report = new Report(name, List.of(check(context, name, claim)));
    context.output().println(report);
    if (report.failed()) {
      context.checkFailed();
    }
    return new ReportValue(report);
  }

  private static Check check(DifflowContext context, String name, ClaimValue claim) {
    return isInfinite(claim.left()) || isInfinite(claim.right())
        ? ofInfinity(name, claim.left(), claim.right())
        : check(name, side(context, claim.left()), side(context, claim.right()));
  }

  private static boolean isInfinite(Object value) {
    return value instanceof Double number && Double.isInfinite(number);
  }

  /** What a divergent limit is equal to: itself, and no formula. */
  private static Check ofInfinity(String name, Object left, Object right) {
    if (left.equals(right)) {
      return Check.of(name, Outcome.PROVED, "");
    }
    String found = Display.ofContext().text(left) + " is not " + Display.ofContext().text(right);
    return Check.of(name, Outcome.FAILED, "as " + found);
  }

  private static Expr side(DifflowContext context, Object value) {
    return Formulas.formula(context, "claim", value);
  }

  private static Check check(String name, Expr one, Expr other) {
    Set<Symbol> symbols = one.minus(other).symbols();
    Homonyms.ambiguous(symbols).ifPresent(Prove::refuse);
    Map<Symbol, Expr> meant = Homonyms.meant(symbols);
    Expr left = one.substitute(meant);
    Expr right = other.substitute(meant);
    return switch (Equality.of(left.minus(right))) {
      case ZeroResult.Proved _ -> Check.of(name, Outcome.PROVED, "");
      case ZeroResult.Tested tested -> Check.of(name, Outcome.CHECKED, how(tested));
      case ZeroResult.Refuted refuted ->
          Check.refuted(name, Counterexample.of(refuted.point(), left, right));
    };
  }

  private static String how(ZeroResult.Tested tested) {
    return "at %d points, in %d digits".formatted(tested.points(), tested.digits())
        + (Equality.isByQuadrature(tested) ? ", its integrals by quadrature" : "");
  }

  private static void refuse(String name) {
    throw new Fault(
        "E0716",
        "`%s` means two symbols in this equation, of which different things are known"
            .formatted(name),
        "give one of them another name");
  }
}
