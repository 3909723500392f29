package org.difflow.translation;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Topic;
import org.difflow.node.BlockNode;
import org.difflow.node.CallNode;
import org.difflow.node.ClaimNode;
import org.difflow.node.ElementaryNodeGen;
import org.difflow.node.ExactNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FormulaLiteralNode;
import org.difflow.node.NumberNode;
import org.difflow.node.ReadGlobalNode;
import org.difflow.node.SymbolNode;
import org.difflow.node.WriteLocalNodeGen;
import org.difflow.syntax.ComparisonOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.value.ElementaryFunction;

/** Calls as nodes. */
final class Calls {
  private final Body body;
  private final References references;

  Calls(Body body, References references) {
    this.body = body;
    this.references = references;
  }

  ExpressionNode translate(Expression.Call call) {
    if (isNoise(call)) {
      return references.read((Expression.NameReference) call.callee());
    }
    return elementary(call).or(() -> claim(call)).orElseGet(() -> general(call));
  }

  private boolean isNoise(Expression.Call call) {
    return call.callee() instanceof Expression.NameReference name
        && body.unit().bindings().of(name) instanceof Binding.Noise;
  }

  /** {@code prove(e == f)} gets both sides, not the answer to whether they are equal. */
  private Optional<ExpressionNode> claim(Expression.Call call) {
    return builtin(call)
        .filter(builtin -> builtin.name().equals("prove"))
        .filter(_ -> call.arguments().size() == 1)
        .flatMap(_ -> equation(call.arguments().getFirst().value()))
        .map(
            claim ->
                new CallNode(
                    body.expression(call.callee()), new ExpressionNode[] {claim}, List.of()));
  }

  private Optional<ExpressionNode> equation(Expression value) {
    return value instanceof Expression.ComparisonChain chain
            && chain.operators().equals(List.of(ComparisonOperator.EQUAL))
        ? Optional.of(
            new ClaimNode(
                exact(chain.operands().get(0)), exact(chain.operands().get(1)), line(chain)))
        : Optional.empty();
  }

  /** As it is written, on one line. */
  private String line(Expression written) {
    String text = body.unit().section(written.range()).getCharacters().toString();
    return text.replaceAll("#.*", "").strip().replaceAll("\\s+", " ");
  }

  private Optional<ExpressionNode> elementary(Expression.Call call) {
    return builtin(call)
        .map(Builtin::name)
        .flatMap(ElementaryFunction::named)
        .filter(_ -> call.arguments().size() == 1 && call.arguments().getFirst().name().isEmpty())
        .map(function -> elementary(function, call.arguments().getFirst().value()));
  }

  private ExpressionNode elementary(ElementaryFunction function, Expression argument) {
    ExpressionNode node = body.expression(argument);
    return Folding.fold(function, node)
        .<ExpressionNode>map(number -> number)
        .orElseGet(() -> ElementaryNodeGen.create(function, node));
  }

  private ExpressionNode callee(Expression.Call call) {
    return builtin(call)
        .filter(Builtin::isToy)
        .map(references::function)
        .orElseGet(() -> body.expression(call.callee()));
  }

  private Optional<Builtin> builtin(Expression.Call call) {
    return call.callee() instanceof Expression.NameReference name
            && body.unit().bindings().of(name) instanceof Binding.Builtin builtin
        ? Optional.of(builtin.entry())
        : Optional.empty();
  }

  private ExpressionNode general(Expression.Call call) {
    ExpressionNode[] arguments =
        call.arguments().stream()
            .map(Expression.Argument::value)
            .map(value -> isAboutFormulas(call) ? exact(value) : body.expression(value))
            .toArray(ExpressionNode[]::new);
    ExpressionNode node = new CallNode(callee(call), arguments, names(call));
    return boundBy(call).map(symbol -> binding(symbol, call, node)).orElse(node);
  }

  private boolean isAboutFormulas(Expression.Call call) {
    return builtin(call).filter(builtin -> builtin.topic() == Topic.FORMULA).isPresent();
  }

  /** A number of the text as what it says, such as 2*pi, not as its double. */
  private ExpressionNode exact(Expression value) {
    ExpressionNode node = body.expression(value);
    return switch (node) {
      case NumberNode number when Double.isFinite(number.value()) ->
          new FormulaLiteralNode(number::exact);
      case ReadGlobalNode name -> new ExactNode(name);
      default -> node;
    };
  }

  private static List<String> names(Expression.Call call) {
    return call.arguments().stream()
        .flatMap(argument -> argument.name().map(Name::canonical).stream())
        .toList();
  }

  /** The symbol that a call such as {@code D(e, x)} binds, if it does. */
  private Optional<Variable> boundBy(Expression.Call call) {
    return call.arguments().stream()
        .map(Expression.Argument::value)
        .filter(Expression.NameReference.class::isInstance)
        .flatMap(value -> declared((Expression.NameReference) value).stream())
        .findFirst();
  }

  private Optional<Variable> declared(Expression.NameReference reference) {
    return body.unit().bindings().declaredBy(reference.name());
  }

  private static ExpressionNode binding(
      Variable symbol, Expression.Call call, ExpressionNode node) {
    node.place(call.range().start(), call.range().end());
    ExpressionNode value = new SymbolNode(pool -> pool.symbol(symbol.name()));
    return new BlockNode(
        new ExpressionNode[] {WriteLocalNodeGen.create(value, symbol.slot()), node});
  }
}
