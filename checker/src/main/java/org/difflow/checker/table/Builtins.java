package org.difflow.checker.table;

import static org.difflow.checker.table.Builtin.later;
import static org.difflow.checker.table.Builtin.now;
import static org.difflow.checker.table.Topic.ANALYSIS;
import static org.difflow.checker.table.Topic.ARRAY;
import static org.difflow.checker.table.Topic.CHECK;
import static org.difflow.checker.table.Topic.CONSTANT;
import static org.difflow.checker.table.Topic.DISTRIBUTION;
import static org.difflow.checker.table.Topic.ELEMENTARY;
import static org.difflow.checker.table.Topic.EQUATION;
import static org.difflow.checker.table.Topic.FILE;
import static org.difflow.checker.table.Topic.FORMULA;
import static org.difflow.checker.table.Topic.GRID;
import static org.difflow.checker.table.Topic.MODEL;
import static org.difflow.checker.table.Topic.NOISE;
import static org.difflow.checker.table.Topic.OUTPUT;
import static org.difflow.checker.table.Topic.PLOT;
import static org.difflow.checker.table.Topic.SAMPLER;
import static org.difflow.checker.table.Topic.SAMPLING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.stream.Stream;

/** The one table of builtins. A row is a signature and what a call of it gives. */
public final class Builtins {

  private static final List<Builtin> RESULTS =
      List.of(
          now(OUTPUT, "print(values...)", "prints the values on one line, one space between"),
          now(
              OUTPUT,
              "show(values...; steps = false)",
              "prints each formula as name(arguments) = formula, or how it follows"),
          now(OUTPUT, "save(value, file; columns?)", "writes a value as .npy, .csv or .txt"),
          now(
              OUTPUT,
              "plot(value; kind?, to?, with?, names?, title?, xlabel?, ylabel?, range?, time?)",
              "draws a value into a .png or .svg file"),
          now(PLOT, "scatter(; columns?)", "points by two of their coordinates"),
          now(PLOT, "images(rows, columns)", "points as grey images, rows x columns"),
          now(PLOT, "field(; time?)", "the velocity of a model: arrows, and speed as colour"),
          now(PLOT, "density(; time?, bins?)", "the density of points, a law or a model"),
          now(PLOT, "trajectories(; most = 200)", "the ways of samples"),
          now(PLOT, "line(; log?)", "numbers over numbers, or functions"),
          now(OUTPUT, "table(rows; columns?)", "prints aligned columns"),
          now(OUTPUT, "latex(formula; steps = false)", "a formula as LaTeX, or how it follows"));

  private static final List<Builtin> MODELS =
      List.of(
          now(CHECK, "verify(subject; velocity?, density?, score?)", "a report of checks"),
          now(
              SAMPLING,
              "sample(model, n = 1; with?, seed = 0, keep?, start?, direction?)",
              "n samples of a model, drawn by a sampler"),
          now(NOISE, "noise()", "fresh standard normal noise, inside step"),
          later(SAMPLER, "ode(; rtol = 1e-6, atol = 1e-6, method?)", "the adaptive sampler"),
          later(SAMPLER, "dopri5()", "the method of Dormand and Prince, order 5"),
          now(MODEL, "model(path; velocity?, score?, denoiser?, noise?)", "a field of one's own"),
          later(MODEL, "onnx(file)", "a network as a function"),
          later(MODEL, "guided(model, other, weight)", "two models, guided by a weight"),
          later(MODEL, "independent(start, finish)", "two laws, paired independently"),
          later(MODEL, "paired(start, finish)", "two data sets, paired row by row"),
          later(MODEL, "ot(start, finish)", "two data sets, paired by optimal transport"),
          now(MODEL, "bridge(start, finish, diffusion)", "a Gaussian Schroedinger bridge"));

  private static final List<Builtin> DISTRIBUTIONS =
      List.of(
          now(DISTRIBUTION, "points(matrix; weights?)", "the rows of a matrix, each as likely"),
          now(
              DISTRIBUTION,
              "normal(mean, std?; cov?, d?)",
              "independent normal coordinates, or the normal law with a covariance matrix"),
          now(DISTRIBUTION, "mixture(weights, parts)", "a mixture of laws with a density"),
          now(DISTRIBUTION, "gibbs(V)", "the law on the line with the density exp(-V(x))/Z"),
          now(DISTRIBUTION, "uniform(lower, upper; d?)", "the uniform law on a box"),
          now(DISTRIBUTION, "cauchy(scale; d?)", "the multivariate Cauchy law"),
          now(DISTRIBUTION, "student(nu, scale; d?)", "the multivariate Student law"),
          now(DISTRIBUTION, "radial(cdf; d?)", "an isotropic law given by that of its radius"),
          now(
              FILE,
              "csv(file; columns?, header?, scale = 1, shift = 0)",
              "the rows of a table as points, x*scale + shift"),
          now(FILE, "npy(file)", "the rows of a NumPy array as points"),
          now(DISTRIBUTION, "moons(; noise = 0.1)", "two half moons in the plane"),
          now(DISTRIBUTION, "spiral(; noise = 0.1)", "two spirals in the plane"),
          now(DISTRIBUTION, "swiss_roll(; noise = 0.2)", "a Swiss roll, seen from its side"),
          now(DISTRIBUTION, "rings(; noise = 0.08)", "four circles around the origin"),
          now(
              DISTRIBUTION,
              "eight_gaussians(; radius = 4, std = 0.5)",
              "eight normal laws on a circle"),
          now(DISTRIBUTION, "checkerboard()", "the dark fields of a board from -4 to 4"));

  private static final List<Builtin> GRIDS =
      List.of(
          now(GRID, "linear(steps)", "steps + 1 times at equal distances"),
          now(GRID, "quadratic(steps)", "dense near the data: squares of equal steps"),
          now(GRID, "cosine(steps)", "dense near both ends: 1 + cos of equal steps"),
          now(GRID, "geometric(steps)", "equal steps of the log distance from the data"),
          now(GRID, "exponential(steps)", "equal steps of log sigma"),
          now(GRID, "logsnr(steps)", "equal steps of the log signal-to-noise ratio"),
          now(GRID, "karras(steps, rho = 7)", "equal steps of (sigma/mu)^(1/rho)"));

  private static final List<Builtin> NUMBERS =
      List.of(
          now(CONSTANT, "pi", "the ratio of a circle's circumference to its diameter"),
          now(CONSTANT, "inf", "infinity"),
          now(ELEMENTARY, "abs(x)", "the absolute value"),
          now(ELEMENTARY, "sqrt(x)", "the square root"),
          now(ELEMENTARY, "exp(x)", "e to the power x"),
          now(ELEMENTARY, "log(x)", "the natural logarithm"),
          now(ELEMENTARY, "log1p(x)", "log(1 + x), also near x = 0"),
          now(ELEMENTARY, "expm1(x)", "exp(x) - 1, also near x = 0"),
          now(ELEMENTARY, "sin(x)", "the sine of x radians"),
          now(ELEMENTARY, "cos(x)", "the cosine of x radians"),
          now(ELEMENTARY, "tan(x)", "the tangent of x radians"),
          now(ELEMENTARY, "asin(x)", "the inverse sine"),
          now(ELEMENTARY, "acos(x)", "the inverse cosine"),
          now(ELEMENTARY, "atan(x)", "the inverse tangent"),
          now(ELEMENTARY, "atan2(y, x)", "the angle of the point (x, y)"),
          now(ELEMENTARY, "sinh(x)", "the hyperbolic sine"),
          now(ELEMENTARY, "cosh(x)", "the hyperbolic cosine"),
          now(ELEMENTARY, "tanh(x)", "the hyperbolic tangent"),
          now(ELEMENTARY, "floor(x)", "the largest whole number not above x"),
          now(ELEMENTARY, "round(x)", "the nearest whole number"),
          now(ELEMENTARY, "sign(x)", "-1, 0 or 1"),
          now(ELEMENTARY, "mod(x, y)", "the remainder of x by y"),
          now(ELEMENTARY, "erf(x)", "the error function"),
          now(ELEMENTARY, "erfc(x)", "1 - erf(x) without cancellation"),
          now(ELEMENTARY, "expi(x)", "exponential integral Ei; E1(x) is -expi(-x)"),
          now(ELEMENTARY, "gamma(x)", "the gamma function"),
          now(ELEMENTARY, "loggamma(x)", "the logarithm of the gamma function"),
          now(ELEMENTARY, "gammaP(a, x)", "the lower regularised incomplete gamma function"),
          now(ELEMENTARY, "gammaQ(a, x)", "the upper regularised incomplete gamma function"),
          now(ELEMENTARY, "betaI(x, a, b)", "the regularised incomplete beta function"),
          now(ELEMENTARY, "besselI(order, x)", "the modified Bessel function"),
          now(ELEMENTARY, "sigmoid(x)", "1/(1 + exp(-x))"),
          now(ELEMENTARY, "softplus(x)", "log(1 + exp(x))"));

  private static final List<Builtin> ARRAYS =
      List.of(
          now(ARRAY, "min(values...; axis?)", "the smallest number"),
          now(ARRAY, "max(values...; axis?)", "the largest number"),
          now(ARRAY, "sum(x; axis?)", "the sum of all numbers, or along an axis"),
          now(ARRAY, "mean(x; axis?)", "the mean of all numbers, or along an axis"),
          now(ARRAY, "logsumexp(x; axis?)", "the logarithm of the sum of exponentials"),
          now(ARRAY, "norm(x)", "the Euclidean length, over the last axis"),
          now(ARRAY, "dot(x, y)", "the inner product, over the last axis"),
          now(ARRAY, "len(x)", "how many entries or rows"),
          now(ARRAY, "linspace(start, finish, n)", "n numbers at equal distances, both ends in"),
          now(ARRAY, "map(f, list)", "the list of f of every element"),
          now(ARRAY, "concat(lists...)", "lists one after the other"),
          now(ARRAY, "range(start, finish, step = 1)", "whole numbers, both ends in"),
          now(ARRAY, "sort(x)", "the numbers of a vector in rising order"),
          now(ARRAY, "cumsum(x)", "running sums of a vector"),
          now(ARRAY, "cumprod(x)", "running products of a vector"),
          now(ARRAY, "stack(rows...)", "vectors as the rows of a matrix"),
          now(ARRAY, "transpose(m)", "rows as columns"),
          now(ARRAY, "matmul(a, b)", "the matrix product"),
          now(ARRAY, "quantile(x, p)", "the value below which the share p of the numbers lies"));

  private static final List<Builtin> FORMULAS =
      List.of(
          now(FORMULA, "D(formula, <name>, order?)", "the partial derivative"),
          now(FORMULA, "divergence(field, <name>)", "the divergence of a vector formula"),
          now(FORMULA, "laplacian(formula, <name>)", "the divergence of the gradient"),
          now(FORMULA, "simplify(formula)", "the shortest equal form found"),
          now(FORMULA, "substitute(formula; values...)", "names replaced by values"),
          now(FORMULA, "integrate(formula, <name>, lower?, upper?)", "the integral"),
          now(FORMULA, "limit(formula, <name>, at)", "the limit"),
          now(FORMULA, "value(formula; values...)", "the number at given values"),
          now(FORMULA, "series(formula, <name>, at, order)", "the powers up to an order"),
          now(
              FORMULA,
              "continuity(p, velocity, <x>, <t>)",
              "dp/dt + div(p*velocity), 0 where the density p flows with the velocity"),
          now(
              FORMULA,
              "fokker_planck(p, drift, diffusion, <x>, <t>)",
              "dp/dt + div(p*drift) - div(grad(diffusion^2*p))/2, 0 where p is the law of the SDE"),
          now(CHECK, "prove(claim)", "whether two formulas are equal, as a report"));

  private static final List<Builtin> MEASURES =
      List.of(
          now(
              ANALYSIS,
              "w1(a, b; n = 2000, subsample?, seed = 0)",
              "the 1-Wasserstein distance of samples, points, matrices or laws"),
          now(
              ANALYSIS,
              "w2(a, b; n = 2000, subsample?, seed = 0)",
              "the 2-Wasserstein distance, exact between points and between normals"),
          now(
              ANALYSIS,
              "sliced_w2(a, b; directions = 200, n = 2000, subsample?, seed = 0)",
              "the root mean square over directions of w2 along them"),
          now(
              ANALYSIS,
              "mmd(a, b; bandwidth?, n = 2000, subsample?, seed = 0)",
              "the maximum mean discrepancy for a Gaussian kernel"),
          now(
              ANALYSIS,
              "energy_distance(a, b; n = 2000, subsample?, seed = 0)",
              "the energy distance"),
          now(
              ANALYSIS,
              "loglik(model, x; prior?, rtol = 1e-9, atol?, probes?, seed = 0)",
              "the log likelihood of points, along the probability flow"),
          now(
              ANALYSIS,
              "bound(model, other; prior?, sde = false)",
              "a bound of W2 at the data end by the difference of the scores"),
          now(
              ANALYSIS,
              "score_gap(model, t; n = 10000, seed = 0)",
              "by how much the conditional loss of scores is above the marginal one"),
          now(
              ANALYSIS,
              "ornstein_uhlenbeck(k, m = 0, D = 1)",
              "the process dx = -k (x - m) dt + sqrt(2 D) dw"),
          now(ANALYSIS, "entropy(p; n = 100000, seed = 0)", "the differential entropy of a law"),
          now(
              ANALYSIS,
              "kl(p, q; n = 100000, seed = 0)",
              "the divergence of Kullback and Leibler of p from q"),
          now(
              ANALYSIS,
              "transport_map(p, q; order = 2)",
              "the optimal map between two laws, or plan between two sets of points"),
          later(ANALYSIS, "KL(p, q)", "the same, as a functional of the flowing law"),
          later(ANALYSIS, "integral(expression)", "a functional of the flowing law"));

  private static final List<Builtin> EQUATIONS =
      List.of(
          now(
              EQUATION,
              "solve(f, x0, t0, t1, method = \"rk4\", steps = 100; keep = \"final\")",
              "x(t1) of dx/dt = f(x, t), x(t0) = x0"),
          now(
              EQUATION,
              "shoot(f, guess, t0, t1, conditions, method = \"rk4\", steps = 100)",
              "the solution of dx/dt = f(x, t) with conditions(x(t0), x(t1)) = 0"),
          now(
              EQUATION,
              "solve_continuity(velocity, p0, region, t0, t1, method = \"upwind\", steps?;"
                  + " cells = 200)",
              "the density at t1 of dp/dt = -div(velocity*p), p(t0) = p0, on a grid"),
          now(
              EQUATION,
              "solve_fokker_planck(drift, diffusion, p0, region, t0, t1; cells = 128)",
              "the same of dp/dt = -div(drift*p) + diffusion^2/2*laplacian(p), by Fourier series"),
          now(
              EQUATION,
              "lipschitz(f, region; t?)",
              "bounds of the Lipschitz constant of f, the supremum of the norm of its Jacobian"),
          now(
              EQUATION,
              "one_sided_lipschitz(f, region; t?)",
              "the same of the largest eigenvalue of the symmetric part of the Jacobian"),
          now(EQUATION, "linearise(f, x; t?)", "the Jacobian of f at x, and what it says"),
          now(
              EQUATION,
              "lyapunov_exponents(f, x0, t0, t1, method = \"rk4\", steps = 1000)",
              "the mean rates at which neighbours of a solution leave it, the largest first"),
          now(EQUATION, "stability(method, z)", "the stability function R(z) of a method"),
          now(
              EQUATION,
              "stability_limit(method; axis = \"real\")",
              "up to where on an axis the magnitude of R is at most 1"));

  private static final Map<String, Builtin> BY_NAME = byName();

  private Builtins() {}

  private static Map<String, Builtin> byName() {
    Map<String, Builtin> names = new LinkedHashMap<>();
    Stream.of(RESULTS, MODELS, DISTRIBUTIONS, GRIDS, NUMBERS, ARRAYS, FORMULAS, MEASURES, EQUATIONS)
        .flatMap(List::stream)
        .forEach(builtin -> names.put(builtin.name(), builtin));
    return names;
  }

  /** All rows, in the order of the reference. */
  public static SequencedCollection<Builtin> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The builtin of that name, in ASCII; {@code ∂} is {@code D}. */
  public static Optional<Builtin> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.equals("∂") ? "D" : name));
  }
}
