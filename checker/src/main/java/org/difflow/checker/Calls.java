package org.difflow.checker;

import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.checker.table.Signature;
import org.difflow.syntax.Expression.Call;
import org.difflow.syntax.Expression.MemberAccess;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Expression.NumberLiteral;

/** Finds what a call calls, and has its arguments checked where that is known. */
final class Calls {
  private final Context context;
  private final Members members;
  private final Arguments arguments;

  Calls(Context context, Members members) {
    this.context = context;
    this.members = members;
    this.arguments = new Arguments(context.findings());
  }

  void check(Call call) {
    switch (call.callee()) {
      case NameReference name -> ofName(call, context.bindings().of(name));
      case MemberAccess access -> ofMember(call, access);
      case NumberLiteral number -> ofNumber(call, number);
      default -> {}
    }
  }

  private void ofMember(Call call, MemberAccess access) {
    members
        .find(access, call.arguments().size())
        .ifPresent(member -> byPlace(call, member.signature()));
  }

  private void ofName(Call call, Binding binding) {
    switch (binding) {
      case Variable variable -> ofVariable(call, variable);
      case Binding.Builtin builtin -> ofBuiltin(call, builtin.entry());
      case Binding.ModelMember member -> byPlace(call, member.member().signature());
      case Binding.Noise _ -> Builtins.find("noise").ifPresent(b -> ofBuiltin(call, b));
      case Binding.Poison _ -> {}
    }
  }

  private void ofVariable(Call call, Variable variable) {
    variable.signature().ifPresent(s -> arguments.check(call, s, Optional.of(variable)));
  }

  private void ofBuiltin(Call call, Builtin builtin) {
    if (builtin.signature().callable()) {
      takes(call, builtin);
    } else {
      String name = builtin.name();
      context
          .findings()
          .add(
              context
                  .findings()
                  .at(call.callee().range(), Problem.NOT_A_FUNCTION, name, "a number"));
    }
  }

  /** That a builtin is not in this version has been said where it is named. */
  private void takes(Call call, Builtin builtin) {
    if (builtin.inThisVersion()) {
      arguments.check(call, builtin.signature(), Optional.empty());
    }
  }

  /** Members of formulas also take their arguments by name, which only the formula knows. */
  private void byPlace(Call call, Signature signature) {
    boolean named = call.arguments().stream().anyMatch(a -> a.name().isPresent());
    if (signature.callable() && !named) {
      arguments.check(call, signature, Optional.empty());
    }
  }

  private void ofNumber(Call call, NumberLiteral number) {
    context
        .findings()
        .add(
            context
                .findings()
                .at(call.range(), Problem.NOT_A_FUNCTION, number.text(), "a number")
                .help(
                    "there is no implicit multiplication: write `%s*(...)`"
                        .formatted(number.text())));
  }
}
