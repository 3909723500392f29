package org.difflow.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.language.ProgressLine;
import org.difflow.model.MarginalModel;
import org.difflow.run.Memory;
import org.difflow.run.Planning;
import org.difflow.run.RunPlan;
import org.difflow.run.SamplingRun;
import org.difflow.sampling.CollectedSamples;
import org.difflow.sampling.Direction;
import org.difflow.sampling.Keep;
import org.difflow.sampling.StartState;
import org.difflow.sampling.Tiling;
import org.difflow.sampling.TimeGrid;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.ModelValue;
import org.difflow.value.SamplerValue;
import org.difflow.value.SamplesValue;

/** {@code sample(model, n, with = sampler, seed, keep, start)}: drawn when first read. */
final class Sample implements BuiltinFunction {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  /** The parameters in the order of the table. */
  private record Request(
      MarginalModel model,
      int n,
      SamplerValue sampler,
      long seed,
      Keep keep,
      StartState start,
      Direction direction) {
    /** The plan of a run on a grid, if its samples fit into the memory. */
    RunPlan plan(TimeGrid grid, int threads) {
      int states = keep == Keep.TRAJECTORY ? grid.size() : 1;
      Memory.requireRoom(n, model.dimension(), states);
      return new RunPlan(model, grid, start, Tiling.of(n, model.dimension(), threads), keep, seed);
    }
  }

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Request request = request(context, arguments);
    Node call = EncapsulatingNodeReference.getCurrent().get();
    RunPlan plan = named(call, () -> plan(context, request));
    return new SamplesValue(
        request.n(), () -> named(call, () -> draw(context, plan, request.sampler())));
  }

  /** What goes wrong inside a sampler, perhaps long after this call, names the call. */
  @TruffleBoundary
  private static <T> T named(Node call, Supplier<T> work) {
    try {
      return work.get();
    } catch (Fault fault) {
      throw DifflowException.at(call, fault);
    } catch (DifflowException fault) {
      throw fault.during(call, "while these samples were drawn");
    }
  }

  private static Request request(DifflowContext context, Object[] arguments) {
    MarginalModel model = model(arguments[0]);
    long seed = arguments[3] == null ? context.defaultSeed() : Coerce.whole("seed", arguments[3]);
    Object given = arguments[5];
    StartState start =
        given == null
            ? StartState.prior(model, seed)
            : StartState.given(model, points(model, given));
    int n =
        given == null
            ? count(arguments[1])
            : requireCount(points(model, given).rows(), arguments[1]);
    return new Request(
        model,
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
    return switch (start) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array when array.isVector() && model.dimension() == 1 ->
          Matrix.columnVector(array.matrix().row(0));
      case ArrayValue array -> array.matrix();
      default -> Coerce.points("start", start);
    };
  }

  private static MarginalModel model(Object value) {
    if (value instanceof ModelValue model) {
      return model.model();
    }
    throw Coerce.unfit("model", "a model, such as VP on data", value);
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

  private static SamplesValue.Drawn draw(
      DifflowContext context, RunPlan plan, SamplerValue sampler) {
    long begun = System.nanoTime();
    try (ProgressLine progress = ProgressLine.of(context)) {
      SamplingRun run = new SamplingRun(plan, progress);
      CollectedSamples samples = samples(context, run, sampler);
      double seconds = (System.nanoTime() - begun) / NANOSECONDS_PER_SECOND;
      return new SamplesValue.Drawn(
          samples.states(), keptTimes(plan), run.fieldEvaluations(), seconds);
    }
  }

  private static CollectedSamples samples(
      DifflowContext context, SamplingRun run, SamplerValue sampler) {
    try {
      return (CollectedSamples) sampler.code().loop().call(sampler.frameArguments(run));
    } catch (AbstractTruffleException end) {
      throw Interruption.of(context, run, end);
    }
  }

  private static double[] keptTimes(RunPlan plan) {
    return plan.keep() == Keep.TRAJECTORY
        ? plan.grid().times()
        : new double[] {plan.grid().finish()};
  }
}
