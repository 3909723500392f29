package org.difflow.translation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.difflow.builtin.BuiltinFunctions;
import org.difflow.builtin.BuiltinValue;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.Builtin;
import org.difflow.node.CallNode;
import org.difflow.node.ExactNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.FormulaLiteralNode;
import org.difflow.node.ImportNode;
import org.difflow.node.ImportedNode;
import org.difflow.node.LiteralNode;
import org.difflow.node.NoiseNode;
import org.difflow.node.ReadGlobalNode;
import org.difflow.node.ReadLocalNodeGen;
import org.difflow.node.ReadOuterNode;
import org.difflow.node.RunNode;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.syntax.Expression;

/** Names as nodes. */
final class References {
  private final Body body;

  References(Body body) {
    this.body = body;
  }

  ExpressionNode read(Expression.NameReference reference) {
    return switch (body.unit().bindings().of(reference)) {
      case Variable variable when isValueDefinition(variable) -> call(read(variable));
      case Variable variable -> read(variable);
      case Binding.Builtin builtin -> builtin(builtin.entry());
      case Binding.ModelMember member -> member(member.member().name());
      case Binding.Noise _ -> new NoiseNode(toSampler(), body.places().nextNoise());
      case Binding.Poison _ -> throw new IllegalStateException("a script with errors runs");
    };
  }

  ExpressionNode read(Variable variable) {
    return body.unit().isGlobal(variable)
        ? readGlobal(variable)
        : constant(variable).orElseGet(() -> readFrame(variable));
  }

  private ExpressionNode readGlobal(Variable variable) {
    ReadGlobalNode read = new ReadGlobalNode(variable.name());
    return body.isExact() ? new ExactNode(read) : read;
  }

  /** What no double is, such as pi/2, stays what the text says. */
  private Optional<ExpressionNode> constant(Variable variable) {
    return body.unit()
        .constants()
        .of(variable)
        .filter(number -> !number.isDecimal())
        .map(number -> body.isExact() ? new FormulaLiteralNode(number::exact) : number);
  }

  private ExpressionNode readFrame(Variable variable) {
    OptionalInt depth = body.unit().depth(body.scope(), variable.owner());
    return depth.isPresent() ? readAround(depth.getAsInt(), variable) : readLibrary(variable);
  }

  private static ExpressionNode readAround(int depth, Variable variable) {
    return depth == 0
        ? ReadLocalNodeGen.create(variable.slot())
        : new ReadOuterNode(depth, variable.slot());
  }

  private ExpressionNode readLibrary(Variable variable) {
    Unit unit = body.unit();
    ImportNode file = new ImportNode(unit.library().of(unit.language(), variable.owner()));
    return new ImportedNode(file, variable.slot());
  }

  /** A definition {@code name = e} of a path or sampler is kept as a function of nothing. */
  private static boolean isValueDefinition(Variable variable) {
    return variable.kind() == Variable.Kind.DEFINITION && variable.signature().isEmpty();
  }

  private static ExpressionNode call(ExpressionNode function) {
    return new CallNode(function, new ExpressionNode[0], List.of());
  }

  private ExpressionNode builtin(Builtin entry) {
    return switch (entry.name()) {
      case "pi" -> pi();
      case "inf" -> new LiteralNode(Double.POSITIVE_INFINITY);
      default -> entry.isToy() ? call(function(entry)) : function(entry);
    };
  }

  /** A builtin as what is called, also a toy, whose name alone is the toy. */
  ExpressionNode function(Builtin entry) {
    return new LiteralNode(new BuiltinValue(entry, BuiltinFunctions.of(entry.name())));
  }

  private ExpressionNode pi() {
    return body.isExact() ? new FormulaLiteralNode(ExpressionPool::pi) : Constants.pi();
  }

  private ExpressionNode member(String name) {
    body.places().useMember(name);
    return new RunNode(toSampler(), name);
  }

  private int toSampler() {
    return body.unit().depth(body.scope(), Scope.Kind.SAMPLER);
  }
}
