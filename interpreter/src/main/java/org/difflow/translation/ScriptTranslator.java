package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.language.DifflowLanguage;
import org.difflow.node.EchoNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FileRootNode;
import org.difflow.node.PublishNode;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Statement;

/** A checked script as code. */
public final class ScriptTranslator {
  private final Unit unit;
  private final CheckedScript checked;

  private ScriptTranslator(Unit unit, CheckedScript checked) {
    this.unit = unit;
    this.checked = checked;
  }

  /** Of a script by itself. {@code library} are the scopes of the scripts that it sees. */
  public static ScriptTranslator ofFile(
      DifflowLanguage language, Source source, CheckedScript checked, List<Scope> library) {
    return of(language, source, checked, library, Set.of());
  }

  /** Of an input of a session, whose declarations and the {@code earlier} ones are global. */
  public static ScriptTranslator ofInput(
      DifflowLanguage language,
      Source source,
      CheckedScript checked,
      List<Scope> library,
      Collection<Variable> earlier) {
    Set<Variable> globals = new HashSet<>(earlier);
    globals.addAll(checked.declarations());
    return of(language, source, checked, library, globals);
  }

  private static ScriptTranslator of(
      DifflowLanguage language,
      Source source,
      CheckedScript checked,
      List<Scope> library,
      Set<Variable> globals) {
    return new ScriptTranslator(
        new Unit(language, source, checked.bindings(), library, globals), checked);
  }

  /**
   * The script as a program: it shows what there is to warn of, gives the value of its last
   * statement, and leaves its names to the session.
   */
  public RootCallTarget program(String warnings) {
    return main(checked.script().statements(), warnings);
  }

  /** The same program where nothing but its declarations takes effect. */
  public RootCallTarget declarations(String warnings) {
    return main(
        checked.script().statements().stream().filter(ScriptTranslator::declares).toList(),
        warnings);
  }

  private static boolean declares(Statement statement) {
    return switch (statement) {
      case Statement.Import _,
          Statement.Let _,
          Statement.SymDeclaration _,
          Statement.FunctionDeclaration _,
          Statement.PathDeclaration _,
          Statement.SamplerDeclaration _ ->
          true;
      case Statement.ForLoop _,
          Statement.Assertion _,
          Statement.CarryAssignment _,
          Statement.ExpressionStatement _ ->
          false;
    };
  }

  private RootCallTarget main(List<Statement> statements, String warnings) {
    Body body = Body.ofFile(unit, checked.scope());
    ExpressionNode code =
        new PublishNode(Expressions.block(statements, body::statement), checked.declarations());
    return FileRootNode.main(unit.language(), target(body, false, code), warnings).getCallTarget();
  }

  /** The script as an input of a session, which prints the values of its lines. */
  public RootCallTarget printing() {
    Body body = Body.ofFile(unit, checked.scope());
    return target(
        body,
        false,
        Expressions.block(checked.script().statements(), line -> printing(body, line)));
  }

  private ExpressionNode printing(Body body, Statement line) {
    ExpressionNode node = body.statement(line);
    return line instanceof Statement.ExpressionStatement value && !printsItself(value.expression())
        ? new EchoNode(node)
        : node;
  }

  /** {@code verify} prints the report that it gives. */
  private boolean printsItself(Expression expression) {
    return expression instanceof Expression.Call call
        && call.callee() instanceof Expression.NameReference name
        && checked.bindings().of(name) instanceof Binding.Builtin builtin
        && builtin.entry().name().equals("verify");
  }

  /** The script as one that prints nothing by itself. */
  public RootCallTarget silent() {
    return target(false);
  }

  /** The script as a part of the library: it gives the frame of its file. */
  public RootCallTarget library() {
    return target(true);
  }

  private RootCallTarget target(boolean library) {
    Body body = Body.ofFile(unit, checked.scope());
    return target(body, library, Expressions.block(checked.script().statements(), body::statement));
  }

  private RootCallTarget target(Body body, boolean library, ExpressionNode code) {
    return new FileRootNode(
            unit.language(),
            body.descriptor(),
            unit.section(checked.script().range()),
            library,
            code)
        .getCallTarget();
  }
}
