package org.difflow.checker;

import java.util.Optional;
import org.difflow.checker.setting.Setting;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;

/** The values that declarations give: what is written, unless the name is set from outside. */
final class SetValues {
  private final Context context;
  private final Expressions expressions;

  SetValues(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** Checks the value of a name, and gives it. */
  Optional<Expression> check(Name declared, Optional<Expression> written, Visibility where) {
    Optional<Setting> setting = context.settings().of(declared);
    setting.ifPresentOrElse(
        set -> check(declared, set, where),
        () -> written.ifPresent(value -> expressions.check(value, where)));
    return setting.map(Setting::value).or(() -> written);
  }

  private void check(Name declared, Setting setting, Visibility where) {
    context.bindings().set(declared, setting);
    context.findings().in(setting.source(), () -> expressions.check(setting.function(), where));
  }
}
