package org.difflow.checker.setting;

import java.util.List;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Expression;

/**
 * What a name is set to: a function of nothing, which is called where the name gets its value. So
 * it sees what can be seen there, and keeps a text of its own.
 *
 * @param source the text, which the ranges of the function point into
 */
public record Setting(SourceText source, Expression.Lambda function) {
  static Setting of(SourceText source, Expression value) {
    return new Setting(source, new Expression.Lambda(List.of(), value, value.range()));
  }

  /** The expression that was given. */
  public Expression value() {
    return function.body();
  }
}
