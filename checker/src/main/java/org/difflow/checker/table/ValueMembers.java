package org.difflow.checker.table;

import static org.difflow.checker.table.ValueKind.BOUND;
import static org.difflow.checker.table.ValueKind.BRIDGE;
import static org.difflow.checker.table.ValueKind.DISTRIBUTION;
import static org.difflow.checker.table.ValueKind.ESTIMATE;
import static org.difflow.checker.table.ValueKind.EULER;
import static org.difflow.checker.table.ValueKind.GRID;
import static org.difflow.checker.table.ValueKind.GRID_DENSITY;
import static org.difflow.checker.table.ValueKind.LIKELIHOOD;
import static org.difflow.checker.table.ValueKind.LINEARISATION;
import static org.difflow.checker.table.ValueKind.LIPSCHITZ;
import static org.difflow.checker.table.ValueKind.MAP;
import static org.difflow.checker.table.ValueKind.MODEL;
import static org.difflow.checker.table.ValueKind.PATH;
import static org.difflow.checker.table.ValueKind.PLAN;
import static org.difflow.checker.table.ValueKind.PROCESS;
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
          now(DISTRIBUTION, "cov", "the covariance matrix of a normal law"),
          now(DISTRIBUTION, "moment(k)", "the mean of x^k, on the line"),
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
          now(REPORT, "status", "the worst outcome of the checks, or how an equation fared"),
          now(REPORT, "sde_status", "the worst outcome of the checks of the SDE"),
          now(REPORT, "violations", "the failed checks"),
          now(MAP, "matrix", "A of T(x) = A*x + b between normal laws (S4-13)"),
          now(MAP, "shift", "b of T(x) = A*x + b"),
          now(MAP, "potential(x)", "the convex function with gradient T (S4-14)"),
          now(MAP, "conjugate(y)", "sup over x of dot(x, y) - potential(x)"),
          now(MAP, "velocity(x, t)", "dx/dt on straight lines from x to T(x) (S4-19)"),
          now(MAP, "at(t)", "the law on the way at t"),
          now(MAP, "distance", "w2 of the two laws"),
          now(MAP, "action", "the integral of E norm(velocity)^2 over t (S4-20)"),
          now(MAP, "quantile(p, t)", "between laws on the line, the quantile on the way at t"),
          now(PLAN, "source", "the points it starts from, one per row"),
          now(PLAN, "target", "the points it goes to, one per row"),
          now(PLAN, "moves", "rows [i, j, mass]: what goes from source[i] to target[j]"),
          now(PLAN, "matrix", "the masses, one row for each point of the source"),
          now(PLAN, "source_mass", "the mass that leaves each point of the source (S4-03)"),
          now(PLAN, "target_mass", "the mass that reaches each point of the target (S4-03)"),
          now(PLAN, "map", "the row of the target that each point goes to, if to one"),
          now(PLAN, "cost(order)", "the mean of norm(y - x)^order"),
          now(PLAN, "distance", "the root of the optimal cost: w1 or w2"),
          now(PLAN, "duals", "the potentials [f, g] at source and target (S4-10)"),
          now(PLAN, "gap", "the cost minus what f and g prove to be the least (S4-12)"),
          now(PLAN, "potential(x)", "order 2: the convex potential; order 1: f (S4-09)"),
          now(PLAN, "action", "the mean of norm(y - x)^2"),
          now(PLAN, "at(t)", "the points on the way at t, with their masses (S4-19)"),
          now(PLAN, "transposed", "the same plan the other way (S4-07)"),
          now(PLAN, "glue(plan)", "this plan and then another, glued (S4-08)"),
          now(BRIDGE, "cross_covariance", "Cov(x0, x1) of its ends (S3-15)"),
          now(BRIDGE, "mean(t)", "the mean at t"),
          now(BRIDGE, "covariance(t)", "the covariance at t"),
          now(BRIDGE, "law(t)", "the normal law at t"),
          now(BRIDGE, "drift(x, t)", "f of dx = f*dt + diffusion*dw, time running up"),
          now(BRIDGE, "backward_drift(x, t)", "f of the same with time running down"),
          now(BRIDGE, "score(x, t)", "the gradient of the log density"),
          now(BRIDGE, "velocity(x, t)", "dx/dt of the flow with the same laws"),
          now(BRIDGE, "kl", "the relative entropy to Brownian motion from the first law"),
          now(LIKELIHOOD, "value", "log p(x): the integral and the log prior"),
          now(LIKELIHOOD, "integral", "the integral of the divergence along the way"),
          now(LIKELIHOOD, "logprior", "the log density of the prior at x_end"),
          now(LIKELIHOOD, "x_end", "where x arrives at the prior end"),
          now(LIKELIHOOD, "times", "the times of x and of x_end"),
          now(LIKELIHOOD, "standard_error", "of the integral by probes, else 0"),
          now(LIKELIHOOD, "difference_error", "how much differences may add to that"),
          now(LIKELIHOOD, "nfe", "evaluations of the field per point"),
          now(BOUND, "value", "the integral and the prior term, which W2 is not above"),
          now(BOUND, "integral", "what the difference of the scores adds"),
          now(BOUND, "prior_term", "what the difference at the prior end adds"),
          now(BOUND, "prior_distance", "W2 at the prior end"),
          now(BOUND, "distance", "W2 at the data end, which is bounded"),
          now(BOUND, "end", "the law at the data end that the other model arrives at"),
          now(BOUND, "lipschitz(t)", "L_t, the one-sided constant of minus the drift"),
          now(BOUND, "growth(t)", "I_t, the exponential of the integral of L_t"),
          now(BOUND, "error(t)", "F_t, the root mean square difference of the scores"),
          now(ESTIMATE, "value", "the number, or the mean over the draws"),
          now(ESTIMATE, "standard_error", "of that mean, 0 for a number that is exact"),
          now(PROCESS, "law(t, start)", "the law at t that starts with a normal law"),
          now(PROCESS, "stationary", "the law in which it comes to rest"),
          now(PROCESS, "autocovariance(t)", "of x and of x a time t later, at rest"),
          now(PROCESS, "h_max", "the step from which on Euler's method is unstable"),
          now(PROCESS, "euler(h)", "Euler's method with the step h"),
          now(EULER, "law(n, start)", "the law after n steps"),
          now(EULER, "stationary", "the law in which it comes to rest"),
          now(SOLUTION, "times", "the times from t0 to t1"),
          now(SOLUTION, "points", "the state at each time, one per row"),
          now(SOLUTION, "logdensity", "the change of the log density along the solution (S0-64)"),
          now(GRID_DENSITY, "points", "the middles of the cells, one per row"),
          now(GRID_DENSITY, "density", "the density in each cell"),
          now(GRID_DENSITY, "mass", "its integral over the region"),
          now(LIPSCHITZ, "lower", "the constant is not below it"),
          now(LIPSCHITZ, "upper", "the constant is not above it; inf where no bound was found"),
          now(LIPSCHITZ, "point", "where the slope of the field comes to lower"),
          now(LIPSCHITZ, "how", "how it was found: \"constant\", \"enclosed\" or \"sampled\""),
          now(LINEARISATION, "jacobian", "df_i/dx_j in row i and column j"),
          now(LINEARISATION, "eigenvalues", "those of the Jacobian, [real, imaginary] in a row"),
          now(LINEARISATION, "stable", "whether solutions that start near come back"),
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
