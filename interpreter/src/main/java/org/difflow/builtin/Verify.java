package org.difflow.builtin;

import java.util.EnumMap;
import java.util.Map;
import org.difflow.language.DifflowContext;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.value.Arguments;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;
import org.difflow.value.PathValue;
import org.difflow.value.ReportValue;
import org.difflow.verify.Report;
import org.difflow.verify.Verifier;

/**
 * {@code verify(path)}: prints the report of the path's members, or of fields that are claimed
 * instead, {@code velocity = (x, t, x0) => ...}. A failed check never stops the script.
 */
final class Verify implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    ConditionalPath path = path(arguments[0]);
    Report report = Verifier.verify(path, claims(path, arguments));
    context.output().println(report);
    if (report.failed()) {
      context.checkFailed();
    }
    return new ReportValue(report);
  }

  private static ConditionalPath path(Object subject) {
    if (subject instanceof PathValue value) {
      return value.path();
    }
    throw Coerce.unfit("subject", "a path", subject);
  }

  private static Map<Member, Formula> claims(ConditionalPath path, Object[] arguments) {
    Map<Member, Formula> claims = new EnumMap<>(Member.class);
    Member[] claimed = {Member.VELOCITY, Member.DENSITY, Member.SCORE};
    for (int i = 0; i < claimed.length; i++) {
      if (arguments[i + 1] != null) {
        claims.put(claimed[i], claim(path, claimed[i], arguments[i + 1]));
      }
    }
    return claims;
  }

  private static Formula claim(ConditionalPath path, Member member, Object claim) {
    Formula own = path.formula(member);
    Object[] symbols = own.arguments().stream().map(FormulaValue::new).toArray();
    Object body = claim instanceof Callable function ? function.call(Arguments.of(symbols)) : claim;
    if (body instanceof FormulaValue formula) {
      return new Formula(own.name(), own.arguments(), formula.expression());
    }
    String wanted = "a function such as (x, t, x0) => ... that gives a formula";
    throw Coerce.unfit(member.memberName(), wanted, body);
  }
}
