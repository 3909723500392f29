package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Scope;
import org.difflow.language.DifflowLanguage;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FileRootNode;
import org.difflow.syntax.Expression;

/** A checked script as code. */
public final class ScriptTranslator {
  private final Unit unit;
  private final CheckedScript checked;

  /** {@code library} are the scopes of the scripts that this one sees, in their order. */
  public ScriptTranslator(
      DifflowLanguage language, Source source, CheckedScript checked, List<Scope> library) {
    this.unit = new Unit(language, source, checked.bindings(), library);
    this.checked = checked;
  }

  /**
   * The script as a program: it shows what there is to warn of and gives the value of its last
   * statement.
   */
  public RootCallTarget program(String warnings) {
    return FileRootNode.main(unit.language(), target(false), warnings).getCallTarget();
  }

  /** The script as a part of the library: it gives the frame of its file. */
  public RootCallTarget library() {
    return target(true);
  }

  private RootCallTarget target(boolean library) {
    Body body = Body.ofFile(unit, checked.scope());
    ExpressionNode code =
        body.expression(
            new Expression.Block(checked.script().statements(), checked.script().range()));
    return new FileRootNode(
            unit.language(),
            body.descriptor(),
            unit.section(checked.script().range()),
            library,
            code)
        .getCallTarget();
  }
}
