package org.difflow.builtin;

import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.model.MarginalModel;
import org.difflow.run.Planning;
import org.difflow.run.RunPlan;
import org.difflow.sampling.Direction;
import org.difflow.sampling.Keep;
import org.difflow.sampling.StartState;
import org.difflow.sampling.Tiling;
import org.difflow.sampling.TimeGrid;
import org.difflow.value.Coerce;
import org.difflow.value.SamplerValue;
import org.difflow.value.SamplesValue;

/** {@code sample(model, n, with = sampler, seed, keep, start)}: drawn when first read. */
final class Sample implements BuiltinFunction {
  /** The parameters in the order of the table. */
  private record Request(
      MarginalModel model,
      int n,
      SamplerValue sampler,
      long seed,
      Keep keep,
      Optional<Matrix> start,
      Direction direction) {
    RunPlan plan(TimeGrid grid, int threads) {
      Tiling tiling = Tiling.of(n, model.dimension(), threads);
      return new RunPlan(model, grid, start(grid), tiling, keep, seed);
    }

    private StartState start(TimeGrid grid) {
      return start
          .map(points -> StartState.given(model, points))
          .orElseGet(() -> StartState.prior(model, grid.time(0), seed));
    }
  }

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Request request = request(context, arguments);
    Node call = EncapsulatingNodeReference.getCurrent().get();
    RunPlan plan = ModelSamples.named(call, () -> plan(context, request));
    return new SamplesValue(new ModelSamples(context, call, request.sampler(), plan));
  }

  private static Request request(DifflowContext context, Object[] arguments) {
    MarginalModel model = Models.of("model", arguments[0]);
    long seed = arguments[3] == null ? context.defaultSeed() : Coerce.whole("seed", arguments[3]);
    Object given = arguments[5];
    Optional<Matrix> start = Optional.ofNullable(given).map(points -> points(model, points));
    int n =
        start
            .map(points -> requireCount(points.rows(), arguments[1]))
            .orElseGet(() -> count(arguments[1]));
    return new Request(
        start.map(points -> model.in(points.columns())).orElse(model),
        n,
        sampler(arguments[2]),
        seed,
        keep(arguments[4]),
        start,
        direction(arguments[6], given));
  }

  private static int count(Object n) {
    return n == null ? 1 : Coerce.count("n", n);
  }

  private static int requireCount(int starts, Object n) {
    if (n != null && Coerce.count("n", n) != starts) {
      throw new Fault(
          "E0618",
          "n is %d, but `start` says where %d samples begin".formatted(count(n), starts),
          "leave n out: there is one sample per row of `start`");
    }
    return starts;
  }

  private static Matrix points(MarginalModel model, Object start) {
    return ModelPoints.of("start", model, start).rows();
  }

  private static SamplerValue sampler(Object value) {
    return switch (value) {
      case null ->
          throw new Fault(
              "E0901",
              "sampling without a sampler, which is to take the adaptive `ode`, is not in this"
                  + " version",
              "give one: with = heun(steps = 60)");
      case SamplerValue sampler -> sampler;
      default -> throw Coerce.unfit("with", "a sampler, such as heun(steps = 60)", value);
    };
  }

  private static Keep keep(Object value) {
    return switch (value) {
      case null -> Keep.FINAL;
      case String word when word.equals("final") -> Keep.FINAL;
      case String word when word.equals("trajectory") -> Keep.TRAJECTORY;
      default -> throw Coerce.unfit("keep", "\"final\" or \"trajectory\"", value);
    };
  }

  private static Direction direction(Object value, Object start) {
    Direction direction =
        switch (value) {
          case null -> Direction.DATA;
          case String word when word.equals("data") -> Direction.DATA;
          case String word when word.equals("noise") -> Direction.NOISE;
          default -> throw Coerce.unfit("direction", "\"data\" or \"noise\"", value);
        };
    if (direction == Direction.NOISE && start == null) {
      throw new Fault(
          "E0647",
          "a run towards the noise needs the points at which it begins",
          "give them: sample(model, start = x, direction = \"noise\", with = ...)");
    }
    return direction;
  }

  /** The grid is worked out now, so that a wrong one is an error before the run. */
  private static RunPlan plan(DifflowContext context, Request request) {
    TimeGrid towardsData = Planning.grid(context, request.model(), request.sampler());
    TimeGrid grid = request.direction().along(towardsData);
    return request.plan(grid, context.workers().threads());
  }
}
