package org.difflow.translation;

import java.util.Optional;
import org.difflow.checker.binding.Variable;
import org.difflow.diagnostic.SourceRange;
import org.difflow.node.AssertNode;
import org.difflow.node.BlockNode;
import org.difflow.node.CarryNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.ForNode;
import org.difflow.node.LiteralNode;
import org.difflow.node.WriteGlobalNode;
import org.difflow.node.WriteLocalNodeGen;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;
import org.difflow.value.None;

/** Statements as nodes. */
final class Statements {
  private final Body body;
  private final Functions functions;

  Statements(Body body) {
    this.body = body;
    this.functions = new Functions(body);
  }

  ExpressionNode translate(Statement statement) {
    ExpressionNode node = node(statement);
    SourceRange range = statement.range();
    node.place(range.start(), range.end());
    return node;
  }

  private ExpressionNode node(Statement statement) {
    return switch (statement) {
      case Statement.Import imported -> imported(imported);
      case Statement.Let let -> write(let.name(), value(let));
      case Statement.SymDeclaration sym -> symbols(sym);
      case Statement.FunctionDeclaration function ->
          write(function.name(), functions.function(function));
      case Statement.PathDeclaration path -> write(path.name(), new Paths(body).translate(path));
      case Statement.SamplerDeclaration sampler ->
          write(sampler.name(), new Samplers(body).translate(sampler));
      case Statement.ForLoop loop -> loop(loop);
      case Statement.Assertion assertion -> assertion(assertion);
      case Statement.CarryAssignment assignment -> carry(assignment);
      case Statement.ExpressionStatement expression -> body.expression(expression.expression());
    };
  }

  private ExpressionNode imported(Statement.Import statement) {
    return body.unit()
        .imported()
        .of(statement)
        .map(found -> new Imports(body, found).translate(this::write))
        .orElseGet(() -> new LiteralNode(None.NONE));
  }

  private ExpressionNode value(Statement.Let let) {
    return body.value(let.name(), Optional.of(let.value())).orElseThrow();
  }

  private ExpressionNode write(Name name, ExpressionNode value) {
    return write(body.variable(name), value);
  }

  private ExpressionNode write(Variable variable, ExpressionNode value) {
    return body.unit().isGlobal(variable)
        ? new WriteGlobalNode(variable, value)
        : WriteLocalNodeGen.create(value, variable.slot());
  }

  private ExpressionNode symbols(Statement.SymDeclaration sym) {
    return new BlockNode(
        sym.assumptions().stream()
            .map(assumption -> write(assumption.symbol(), Assumptions.symbol(assumption)))
            .toArray(ExpressionNode[]::new));
  }

  private ExpressionNode loop(Statement.ForLoop loop) {
    return new ForNode(
        body.expression(loop.source()),
        body.expression(loop.body()),
        body.turns(),
        body.hiddenSlot(),
        body.hiddenSlot(),
        body.variable(loop.variable()).slot());
  }

  private ExpressionNode assertion(Statement.Assertion assertion) {
    return new AssertNode(
        body.expression(assertion.condition()),
        assertion.message().map(body::expression).orElse(null));
  }

  private ExpressionNode carry(Statement.CarryAssignment assignment) {
    Variable carry = body.unit().bindings().assignedBy(assignment).orElseThrow();
    int depth = body.unit().depth(body.scope(), carry.owner()).orElseThrow();
    return new CarryNode(body.expression(assignment.value()), depth, carry.slot());
  }
}
