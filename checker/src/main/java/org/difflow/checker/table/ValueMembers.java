package org.difflow.checker.table;

import static org.difflow.checker.table.ValueKind.DISTRIBUTION;
import static org.difflow.checker.table.ValueKind.GRID;
import static org.difflow.checker.table.ValueKind.LIKELIHOOD;
import static org.difflow.checker.table.ValueKind.MODEL;
import static org.difflow.checker.table.ValueKind.PATH;
import static org.difflow.checker.table.ValueKind.REPORT;
import static org.difflow.checker.table.ValueKind.SAMPLES;
import static org.difflow.checker.table.ValueKind.SOLUTION;
import static org.difflow.checker.table.ValueMember.now;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.difflow.path.LawKind;
import org.difflow.path.Member;

/** The one table of the members of values. What paths derive stands in {@link Member}. */
public final class ValueMembers {

  private static final List<ValueMember> ROWS =
      List.of(
          now(MODEL, "velocity(x, t)", "dx/dt of the marginal probability flow"),
          now(MODEL, "score(x, t)", "gradient in x of the marginal log density"),
          now(MODEL, "denoiser(x, t)", "the mean of the data given x at t"),
          now(MODEL, "eps(x, t)", "the predicted noise"),
          now(MODEL, "density(x, t)", "the marginal density"),
          now(MODEL, "logdensity(x, t)", "the logarithm of the marginal density"),
          now(MODEL, "divergence(x, t)", "the divergence in x of the velocity"),
          now(MODEL, "weights(x, t)", "the posterior weights of the data points or parts"),
          now(MODEL, "at(t, n = 1, seed = 0)", "exact draws of x at t, one per row"),
          now(PATH, "prior", "the law at the prior end"),
          now(DISTRIBUTION, "points", "the points, one per row"),
          now(DISTRIBUTION, "mean", "the mean"),
          now(DISTRIBUTION, "std", "the standard deviation, divided by n"),
          now(DISTRIBUTION, "dim", "the number of coordinates"),
          now(DISTRIBUTION, "sample(n, seed = 0)", "n draws, one per row"),
          now(DISTRIBUTION, "logdensity(x)", "the logarithm of the density"),
          now(DISTRIBUTION, "density(x)", "the density"),
          now(DISTRIBUTION, "score(x)", "the gradient of the log density"),
          now(DISTRIBUTION, "cdf(x)", "the cumulative distribution"),
          now(DISTRIBUTION, "quantile(p)", "the inverse of the cumulative distribution"),
          now(DISTRIBUTION, "radial_cdf(r)", "the cumulative distribution of the radius"),
          now(DISTRIBUTION, "radial_tail(r)", "1 - radial_cdf(r) without cancellation"),
          now(DISTRIBUTION, "radial_quantile(p)", "the inverse of radial_cdf"),
          now(DISTRIBUTION, "logconstant", "the logarithm of the normalising constant"),
          now(SAMPLES, "points", "the samples, one per row"),
          now(SAMPLES, "times", "the times of the grid"),
          now(SAMPLES, "trajectory", "one matrix of points per time"),
          now(SAMPLES, "nfe", "evaluations of the field per sample"),
          now(SAMPLES, "seconds", "how long sampling took"),
          now(SAMPLES, "finish", "the time the samples stand at"),
          now(REPORT, "status", "the worst outcome of the checks"),
          now(REPORT, "sde_status", "the worst outcome of the checks of the SDE"),
          now(REPORT, "violations", "the failed checks"),
          now(LIKELIHOOD, "value", "log p(x): the integral and the log prior"),
          now(LIKELIHOOD, "integral", "the integral of the divergence along the way"),
          now(LIKELIHOOD, "logprior", "the log density of the prior at x_end"),
          now(LIKELIHOOD, "x_end", "where x arrives at the prior end"),
          now(LIKELIHOOD, "times", "the times of x and of x_end"),
          now(LIKELIHOOD, "standard_error", "of the integral by probes, else 0"),
          now(LIKELIHOOD, "difference_error", "how much differences may add to that"),
          now(LIKELIHOOD, "nfe", "evaluations of the field per point"),
          now(SOLUTION, "times", "the times from t0 to t1"),
          now(SOLUTION, "points", "the state at each time, one per row"),
          now(SOLUTION, "logdensity", "the change of the log density along the solution (S0-64)"),
          now(GRID, "start", "the prior end of the path"),
          now(GRID, "finish", "the data end of the path, moved by stop"));

  private ValueMembers() {}

  /** All members that a kind of value can have; those of a path depend on its law. */
  public static List<ValueMember> of(ValueKind owner) {
    return owner == PATH ? ofPath(Member::signature) : own(owner).toList();
  }

  /** All members that a path can have, with what they take under a law of that kind. */
  public static List<ValueMember> ofPath(LawKind law) {
    return ofPath(member -> member.signature(law));
  }

  private static List<ValueMember> ofPath(Function<Member, String> signature) {
    Stream<ValueMember> derived =
        Arrays.stream(Member.values())
            .map(member -> now(PATH, signature.apply(member), member.doc()));
    return Stream.concat(derived, own(PATH)).toList();
  }

  private static Stream<ValueMember> own(ValueKind owner) {
    return ROWS.stream().filter(row -> row.owner() == owner);
  }

  /** The member of that name. */
  public static Optional<ValueMember> find(ValueKind owner, String name) {
    return of(owner).stream().filter(member -> member.name().equals(name)).findFirst();
  }

  /** A member that a model has, of its own or from its path; the model's own come first. */
  public static Optional<ValueMember> findInModel(String name) {
    return find(MODEL, name).or(() -> find(PATH, name));
  }
}
