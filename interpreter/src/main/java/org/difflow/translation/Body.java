package org.difflow.translation;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.setting.Setting;
import org.difflow.node.CallNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.TurnsNode;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;

/** A body with a frame of its own, and what its parts are translated with. */
final class Body {
  private final Unit unit;
  private final Scope scope;
  private final boolean exact;
  private final Places places;
  private final FrameDescriptor.Builder frame = FrameDescriptor.newBuilder();
  private final Expressions expressions = new Expressions(this);
  private final Statements statements = new Statements(this);

  private Body(Unit unit, Scope scope, boolean exact, Places places) {
    this.unit = unit;
    this.scope = scope;
    this.exact = exact;
    this.places = places;
    if (!scope.variables().isEmpty()) {
      frame.addSlots(scope.variables().size(), FrameSlotKind.Illegal);
    }
  }

  static Body ofFile(Unit unit, Scope scope) {
    return new Body(unit, scope, false, new Places());
  }

  /** A body inside this one. */
  Body inner(Scope innerScope) {
    return new Body(unit, innerScope, exact, places);
  }

  /** The body of a path, where every number is exact. */
  Body ofPath(Scope path) {
    return new Body(unit, path, true, places);
  }

  /** The body of a sampler, which counts its own places of noise. */
  Body ofSampler(Scope sampler) {
    return new Body(unit, sampler, false, new Places());
  }

  Unit unit() {
    return unit;
  }

  Scope scope() {
    return scope;
  }

  boolean isExact() {
    return exact;
  }

  Places places() {
    return places;
  }

  /** What tells a run about the turns of a loop in this body. */
  TurnsNode turns() {
    return scope.isInside(Scope.Kind.STEP)
        ? TurnsNode.inStep(unit.depth(scope, Scope.Kind.SAMPLER))
        : TurnsNode.outsideSteps();
  }

  /** One more place in the frame, for what the script does not see. */
  int hiddenSlot() {
    return frame.addSlot(FrameSlotKind.Object, null, null);
  }

  /** The frame, once everything in it is translated. */
  FrameDescriptor descriptor() {
    return frame.build();
  }

  ExpressionNode expression(Expression expression) {
    return expressions.translate(expression);
  }

  /** The value of a declaration: what it is set to from outside, or else what is written. */
  Optional<ExpressionNode> value(Name declared, Optional<Expression> written) {
    return unit.bindings()
        .setting(declared)
        .map(this::called)
        .or(() -> written.map(this::expression));
  }

  private ExpressionNode called(Setting setting) {
    Body there = new Body(unit.in(setting.source()), scope, exact, places);
    ExpressionNode function = new Functions(there).lambda(setting.function());
    return new CallNode(function, new ExpressionNode[0], List.of());
  }

  ExpressionNode statement(Statement statement) {
    return statements.translate(statement);
  }

  /** The variable that {@code name} declares. */
  Variable variable(Name name) {
    return unit.bindings().declaredBy(name).orElseThrow();
  }
}
