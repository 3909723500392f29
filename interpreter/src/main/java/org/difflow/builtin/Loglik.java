package org.difflow.builtin;

import com.oracle.truffle.api.TruffleSafepoint;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.language.DifflowContext;
import org.difflow.likelihood.Flow;
import org.difflow.likelihood.Likelihood;
import org.difflow.likelihood.Tolerance;
import org.difflow.model.MarginalModel;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.LikelihoodValue;

/** {@code loglik(model, x, prior, rtol, atol, probes, seed)}. */
final class Loglik implements BuiltinFunction {
  private static final double TOLERANCE = 1e-9;

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    MarginalModel model = Models.of("model", arguments[0]);
    ModelPoints x = ModelPoints.of("x", model, arguments[1]);
    Flow flow = Flow.of(model);
    note(context, flow);
    Distribution prior = arguments[2] == null ? model.prior() : law(arguments[2]);
    return new LikelihoodValue(likelihood(context, arguments, flow, x.rows(), prior), x.single());
  }

  private static Likelihood likelihood(
      DifflowContext context, Object[] arguments, Flow flow, Matrix x, Distribution prior) {
    Runnable checkpoint = () -> TruffleSafepoint.pollHere(null);
    Tolerance tolerance = tolerance(arguments[3], arguments[4]);
    if (arguments[5] == null) {
      return Likelihood.exact(flow, x, prior, tolerance, checkpoint);
    }
    long seed = arguments[6] == null ? context.defaultSeed() : Coerce.whole("seed", arguments[6]);
    return Likelihood.probed(flow, x, prior, probes(arguments[5]), seed, tolerance, checkpoint);
  }

  /** One alone would not show how far it is off. */
  private static int probes(Object given) {
    int probes = Coerce.count("probes", given);
    if (probes < 2) {
      throw Coerce.unfit("probes", "2 or more, which show how far they are off", given);
    }
    return probes;
  }

  private static Tolerance tolerance(Object rtol, Object atol) {
    double relative = rtol == null ? TOLERANCE : Coerce.number("rtol", rtol);
    return new Tolerance(relative, atol == null ? relative : Coerce.number("atol", atol));
  }

  static Distribution law(Object prior) {
    if (prior instanceof DistributionValue value) {
      return value.distribution();
    }
    throw Coerce.unfit("prior", "a distribution", prior);
  }

  private static void note(DifflowContext context, Flow flow) {
    if (flow.endsInside()) {
      context
          .errors()
          .printf(
              "note: `loglik` has its prior at %s = %s, since the velocity is singular at the prior"
                  + " end%n",
              flow.model().path().time().name(), Decimals.shortest(flow.to()));
    }
  }
}
