package org.difflow.builtin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.LawKind;
import org.difflow.path.Member;
import org.difflow.path.Parameter;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Line;
import org.difflow.symbolic.Symbol;
import org.difflow.transport.PlanChecks;
import org.difflow.value.Arguments;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;
import org.difflow.value.FunctionValue;
import org.difflow.value.ModelValue;
import org.difflow.value.PathValue;
import org.difflow.value.PlanValue;
import org.difflow.value.ReportValue;
import org.difflow.verify.Report;
import org.difflow.verify.Verifier;

/**
 * {@code verify(path)}: prints the report of the path's members, or of fields that are claimed
 * instead, {@code velocity = (x, t, x0) => ...}; {@code verify(model)}: that of a model's fields. A
 * failed check never stops the script.
 */
final class Verify implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Report report = report(arguments);
    context.output().println(report);
    if (report.failed()) {
      context.checkFailed();
    }
    return new ReportValue(report);
  }

  private static Report report(Object[] arguments) {
    return switch (arguments[0]) {
      case PathValue value -> Verifier.verify(value.path(), claims(value.path(), arguments));
      case ModelValue value -> model(value, arguments);
      case PlanValue value -> PlanChecks.of(value.optimal("duals"));
      default -> throw Coerce.unfit("subject", "a path or a model", arguments[0]);
    };
  }

  private static Report model(ModelValue value, Object[] arguments) {
    if (Stream.of(arguments).skip(1).anyMatch(Objects::nonNull)) {
      throw new Fault(
          "E0901",
          "a field claimed of a model is not in this version",
          "claim it of the path: verify(P, velocity = (x, t, x0) => ...)");
    }
    return Verifier.verify(value.model());
  }

  private static Map<Member, Formula> claims(ConditionalPath path, Object[] arguments) {
    Map<Member, Formula> claims = new EnumMap<>(Member.class);
    LawKind law = path.law().kind();
    Member[] claimed = {Member.named("velocity", law).orElseThrow(), Member.DENSITY, Member.SCORE};
    for (int i = 0; i < claimed.length; i++) {
      if (arguments[i + 1] != null) {
        claims.put(claimed[i], claim(path, claimed[i], arguments[i + 1]));
      }
    }
    return claims;
  }

  private static Formula claim(ConditionalPath path, Member member, Object claim) {
    LawKind law = path.law().kind();
    requireChecked(law, member);
    Formula own = own(path, member);
    Expr claimed =
        switch (body(own, member, law, claim)) {
          case FormulaValue formula -> formula.expression();
          case Double constant -> path.time().pool().decimal(constant);
          case Object other -> {
            String wanted =
                "a function such as %s that gives a formula".formatted(lambda(member, law));
            throw Coerce.unfit(member.memberName(), wanted, other);
          }
        };
    if (law != LawKind.ENERGY || member != Member.DENSITY) {
      requireKind(member, law, own.body(), claimed);
    }
    return new Formula(own.name(), own.arguments(), ofPath(path, claimed));
  }

  /** What is claimed, as the path has it; on the line, x is a number. */
  private static Formula own(ConditionalPath path, Member member) {
    LawKind law = path.law().kind();
    return isOfAnyLaw(member, law)
        ? new Formula(member.memberName(), arguments(path, member), path.coordinates().named("p"))
        : path.formula(member);
  }

  private static List<Symbol> arguments(ConditionalPath path, Member member) {
    LawKind law = path.law().kind();
    boolean line = law == LawKind.ENERGY && path.fixedDimension().equals(OptionalInt.of(1));
    return member.arguments(law).stream()
        .map(path.coordinates()::named)
        .map(symbol -> line && symbol.isVector() ? Line.coordinate(symbol) : symbol)
        .toList();
  }

  /**
   * A gradient flow, or an SDE without a law in closed form, takes any density along; one in
   * coordinates of x is of the line.
   */
  private static boolean isOfAnyLaw(Member member, LawKind law) {
    return (law == LawKind.ENERGY || law == LawKind.SDE) && member == Member.DENSITY;
  }

  /** No claim passes unread. */
  private static void requireChecked(LawKind law, Member member) {
    boolean checked =
        switch (law) {
          case FLOW -> member == Member.VELOCITY;
          case ENERGY -> member != Member.SCORE;
          case SDE -> member == Member.DENSITY;
          case GAUSSIAN, BRIDGE, RADIAL, DENSITY, POISSON -> true;
        };
    if (!checked) {
      throw new Fault(
          "E0901",
          "checking a claimed `%s` of %s is not in this version"
              .formatted(member.memberName(), law.words()));
    }
  }

  /** A field has one number per coordinate, a density one number; 0 is either. */
  private static void requireKind(Member member, LawKind law, Expr own, Expr claimed) {
    if (own.isVector() != claimed.isVector() && !claimed.isZero()) {
      throw new Fault(
          "E0347",
          "`%s` is %s, and what is claimed is %s"
              .formatted(member.memberName(), kind(own), kind(claimed)),
          own.isVector() ? example(member, law) : "make a number of the vector: norm(x - x0)^2");
    }
  }

  private static String kind(Expr formula) {
    return formula.isVector() ? "a vector" : "a number";
  }

  private static String example(Member member, LawKind law) {
    return "write for example %s = %s".formatted(member.memberName(), lambda(member, law));
  }

  private static String lambda(Member member, LawKind law) {
    return "(%s) => ...".formatted(String.join(", ", member.arguments(law)));
  }

  private static Object body(Formula own, Member member, LawKind law, Object claim) {
    if (claim instanceof FunctionValue function
        && function.signature().parameters().size() != own.arguments().size()) {
      throw new Fault(
          "E0313",
          "`%s =` is called as %s".formatted(member.memberName(), member.signature(law)),
          example(member, law));
    }
    Object[] symbols = own.arguments().stream().map(FormulaValue::new).toArray();
    return claim instanceof Callable function ? function.call(Arguments.of(symbols)) : claim;
  }

  /** A symbol of the script that is named like a parameter of the path means the parameter. */
  private static Expr ofPath(ConditionalPath path, Expr claimed) {
    Map<Symbol, Expr> meant = new HashMap<>();
    for (Symbol symbol : claimed.symbols()) {
      path.parameters().stream()
          .map(Parameter::symbol)
          .filter(parameter -> parameter.name().equals(symbol.name()))
          .forEach(parameter -> meant.put(symbol, parameter));
    }
    return claimed.substitute(meant);
  }
}
