package org.difflow.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.difflow.distribution.Toy;
import org.difflow.value.ElementaryFunction;
import org.difflow.value.MultivariateFunction;

/** The code of every builtin of this version, by name. */
public final class BuiltinFunctions {
  private static final Map<String, BuiltinFunction> BY_NAME = byName();

  private BuiltinFunctions() {}

  private static Map<String, BuiltinFunction> byName() {
    Map<String, BuiltinFunction> functions = new HashMap<>();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      functions.put(function.symbol(), (_, arguments) -> function.apply(arguments[0]));
    }
    for (MultivariateFunction function : MultivariateFunction.values()) {
      functions.put(function.symbol(), (_, arguments) -> function.apply(List.of(arguments)));
    }
    functions.put("print", new Print());
    functions.put("show", new Show());
    functions.put("table", new Table());
    functions.put("save", new Save());
    functions.put("plot", new Plot());
    functions.put("images", Drawings::images);
    functions.put("scatter", Drawings::scatter);
    functions.put("field", Drawings::field);
    functions.put("density", Drawings::density);
    functions.put("trajectories", Drawings::trajectories);
    functions.put("line", Drawings::line);
    functions.put("verify", new Verify());
    functions.put("sample", new Sample());
    functions.put("model", new OutsideModel());
    functions.put("points", Distributions::points);
    functions.put("normal", Distributions::normal);
    functions.put("csv", new Csv());
    functions.put("npy", Distributions::npy);
    functions.put("mixture", Distributions::mixture);
    functions.put("uniform", Distributions::uniform);
    functions.put("gibbs", new GibbsLaw());
    functions.put("cauchy", RadialLaws::cauchy);
    functions.put("student", RadialLaws::student);
    functions.put("radial", RadialLaws::radial);
    functions.put("moons", Toys.curve(Toy.Shape.MOONS, 0.1));
    functions.put("spiral", Toys.curve(Toy.Shape.SPIRAL, 0.1));
    functions.put("swiss_roll", Toys.curve(Toy.Shape.SWISS_ROLL, 0.2));
    functions.put("rings", Toys.curve(Toy.Shape.RINGS, 0.08));
    functions.put("eight_gaussians", Toys::eightGaussians);
    functions.put("checkerboard", Toys::checkerboard);
    functions.put("linear", Grids::linear);
    functions.put("quadratic", Grids::quadratic);
    functions.put("cosine", Grids::cosine);
    functions.put("geometric", Grids::geometric);
    functions.put("exponential", Grids::exponential);
    functions.put("logsnr", Grids::logsnr);
    functions.put("karras", Grids::karras);
    functions.put("min", Reductions::min);
    functions.put("max", Reductions::max);
    functions.put("sum", Reductions::sum);
    functions.put("mean", Reductions::mean);
    functions.put("logsumexp", Reductions::logsumexp);
    functions.put("norm", Arrays::norm);
    functions.put("dot", Arrays::dot);
    functions.put("len", Arrays::len);
    functions.put("linspace", Arrays::linspace);
    functions.put("map", Lists::map);
    functions.put("concat", Lists::concat);
    functions.put("stack", Lists::stack);
    functions.put("range", Lists::range);
    functions.put("sort", Vectors::sort);
    functions.put("cumsum", Vectors::cumsum);
    functions.put("cumprod", Vectors::cumprod);
    functions.put("quantile", Vectors::quantile);
    functions.put("transpose", Matrices::transpose);
    functions.put("matmul", Matrices::matmul);
    functions.put("D", new PartialDerivative());
    functions.put("divergence", VectorCalculus::divergence);
    functions.put("laplacian", VectorCalculus::laplacian);
    functions.put("simplify", Formulas::simplify);
    functions.put("substitute", Formulas::substitute);
    functions.put("value", Formulas::value);
    functions.put("latex", Formulas::latex);
    functions.put("integrate", new Integrate());
    functions.put("limit", Limits::limit);
    functions.put("series", Limits::series);
    functions.put("prove", new Prove());
    functions.put("continuity", Equations::continuity);
    functions.put("fokker_planck", Equations::fokkerPlanck);
    functions.put("w1", Distances::w1);
    functions.put("w2", Distances::w2);
    functions.put("sliced_w2", Distances::slicedW2);
    functions.put("mmd", Distances::mmd);
    functions.put("energy_distance", Distances::energy);
    functions.put("transport_map", new TransportMap());
    functions.put("bridge", new Bridge());
    functions.put("loglik", new Loglik());
    functions.put("bound", Bounds::wasserstein);
    functions.put("score_gap", Bounds::scoreGap);
    functions.put("ornstein_uhlenbeck", Processes::ornsteinUhlenbeck);
    functions.put("entropy", Information::entropy);
    functions.put("kl", Information::kl);
    functions.put("solve", new Solve());
    functions.put("shoot", new Shoot());
    functions.put("solve_continuity", Evolution::continuity);
    functions.put("solve_fokker_planck", Evolution::fokkerPlanck);
    functions.put("lipschitz", Lipschitz::twoSided);
    functions.put("one_sided_lipschitz", Lipschitz::oneSided);
    functions.put("lyapunov_exponents", Linearise::exponents);
    functions.put("linearise", Linearise::at);
    functions.put("stability", Stability::function);
    functions.put("stability_limit", Stability::limit);
    return Map.copyOf(functions);
  }

  /** The code of the builtin {@code name}, which is one of this version. */
  public static BuiltinFunction of(String name) {
    BuiltinFunction function = BY_NAME.get(name);
    if (function == null) {
      throw new IllegalStateException("no code for the builtin " + name);
    }
    return function;
  }

  /** The names of all that have code. */
  static Set<String> names() {
    return BY_NAME.keySet();
  }
}
