package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.checker.table.Signature;
import org.difflow.node.ExpressionNode;
import org.difflow.node.ParameterNode;
import org.difflow.node.SamplerNode;
import org.difflow.node.SamplerRootNode;
import org.difflow.node.SamplingRootNode;
import org.difflow.node.WriteLocalNodeGen;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Name;
import org.difflow.syntax.SamplerItem;
import org.difflow.syntax.Statement;
import org.difflow.value.SamplerValue;

/** Samplers as nodes. */
final class Samplers {
  /** The parameters of a sampler stand behind the enclosing frame and the run. */
  private static final int FIRST_ARGUMENT = 2;

  private final Body outer;

  Samplers(Body outer) {
    this.outer = outer;
  }

  ExpressionNode translate(Statement.SamplerDeclaration sampler) {
    Body body = outer.ofSampler(outer.unit().bindings().scopeOf(sampler));
    RootCallTarget grid = grid(body, sampler);
    RootCallTarget step = step(body, sampler);
    RootCallTarget frame = frame(body, sampler);
    Signature signature = outer.variable(sampler.name()).signature().orElseThrow();
    RootCallTarget loop =
        new SamplingRootNode(body.unit().language(), signature.name(), frame, step).getCallTarget();
    return new SamplerNode(
        new SamplerValue.Code(signature, frame, grid, loop, body.places().members()));
  }

  private static RootCallTarget frame(Body body, Statement.SamplerDeclaration sampler) {
    ParameterNode[] parameters = Functions.parameters(body, sampler.parameters(), FIRST_ARGUMENT);
    Functions functions = new Functions(body);
    Stream<ExpressionNode> definitions =
        only(sampler, Definition.class)
            .map(definition -> write(body, definition.name(), functions.definition(definition)));
    Stream<ExpressionNode> carries =
        only(sampler, SamplerItem.CarryDeclaration.class)
            .map(carry -> write(body, carry.name(), body.expression(carry.initial())));
    ExpressionNode[] nodes = Stream.concat(definitions, carries).toArray(ExpressionNode[]::new);
    return new SamplerRootNode(
            body.unit().language(),
            body.descriptor(),
            sampler.name().canonical(),
            body.unit().section(sampler.range()),
            parameters,
            nodes)
        .getCallTarget();
  }

  private static ExpressionNode write(Body body, Name name, ExpressionNode value) {
    return WriteLocalNodeGen.create(value, body.variable(name).slot());
  }

  private static RootCallTarget grid(Body body, Statement.SamplerDeclaration sampler) {
    SamplerItem.GridClause grid =
        only(sampler, SamplerItem.GridClause.class).findFirst().orElseThrow();
    Body inner = body.inner(body.unit().bindings().scopeOf(grid));
    return Functions.target(inner, "grid", grid.range(), new ParameterNode[0], grid.times());
  }

  private static RootCallTarget step(Body body, Statement.SamplerDeclaration sampler) {
    SamplerItem.StepClause step =
        only(sampler, SamplerItem.StepClause.class).findFirst().orElseThrow();
    Body inner = body.inner(body.unit().bindings().scopeOf(step));
    List<Name> names = List.of(step.state(), step.from(), step.to());
    return Functions.target(
        inner, "step", step.range(), Functions.formals(inner, names), step.body());
  }

  private static <T extends SamplerItem> Stream<T> only(
      Statement.SamplerDeclaration sampler, Class<T> kind) {
    return sampler.items().stream().filter(kind::isInstance).map(kind::cast);
  }
}
