package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.language.DifflowException;
import org.difflow.language.DifflowLanguage;
import org.difflow.language.Translator;
import org.difflow.node.EchoNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FileRootNode;
import org.difflow.node.PublishNode;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Statement;

/** A checked script as code. */
final class ScriptTranslator {
  private final Unit unit;
  private final CheckedScript checked;

  private ScriptTranslator(Unit unit, CheckedScript checked) {
    this.unit = unit;
    this.checked = checked;
  }

  /** Of a script that may import others. */
  static ScriptTranslator ofImport(
      DifflowLanguage language,
      Source source,
      CheckedScript checked,
      LibraryCode library,
      ImportedCode imported) {
    return of(language, source, checked, library, Set.of(), imported);
  }

  /** Of an input of a session, whose declarations and the {@code earlier} ones are global. */
  static ScriptTranslator ofInput(
      DifflowLanguage language,
      Source source,
      CheckedScript checked,
      LibraryCode library,
      Collection<Variable> earlier,
      ImportedCode imported) {
    Set<Variable> globals = new HashSet<>(earlier);
    globals.addAll(checked.declarations());
    checked.imports().forEach(file -> globals.addAll(file.variables()));
    return of(language, source, checked, library, globals, imported);
  }

  private static ScriptTranslator of(
      DifflowLanguage language,
      Source source,
      CheckedScript checked,
      LibraryCode library,
      Set<Variable> globals,
      ImportedCode imported) {
    imported.add(checked.imports());
    Constants constants = new Constants(checked.bindings());
    return new ScriptTranslator(
        new Unit(language, source, checked.bindings(), library, globals, imported, constants),
        checked);
  }

  /**
   * The script as a program: it shows what there is to warn of, gives the value of its last
   * statement, and leaves its names to the session.
   */
  RootCallTarget program(Translator.Effect effect) {
    List<Statement> statements =
        switch (effect) {
          case ALL -> checked.script().statements();
          case DECLARATIONS -> declaring();
        };
    Body body = body();
    ExpressionNode code = Expressions.block(statements, body::statement);
    return main(target(body, false, new PublishNode(code, checked.declarations())));
  }

  /** The script as one that is imported: it gives the frame of its file. */
  RootCallTarget declarations() {
    Body body = body();
    return target(body, true, Expressions.block(declaring(), body::statement));
  }

  private List<Statement> declaring() {
    return checked.script().statements().stream().filter(ScriptTranslator::declares).toList();
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

  /** The script as an input of a session, which prints the values of lines, not of a file. */
  RootCallTarget input(Checker.Mode mode) {
    Body body = body();
    Function<Statement, ExpressionNode> line =
        switch (mode) {
          case FILE -> body::statement;
          case SESSION -> statement -> printing(body, statement);
        };
    return main(target(body, false, Expressions.block(checked.script().statements(), line)));
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

  private Body body() {
    return Body.ofFile(unit, checked.scope());
  }

  private RootCallTarget main(RootCallTarget script) {
    String warnings = DifflowException.render(checked.diagnostics());
    return FileRootNode.main(unit.language(), script, warnings).getCallTarget();
  }

  private RootCallTarget target(Body body, boolean shared, ExpressionNode code) {
    return new FileRootNode(
            unit.language(),
            body.descriptor(),
            unit.section(checked.script().range()),
            shared,
            code)
        .getCallTarget();
  }
}
