package org.difflow.checker.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.path.LawKind;
import org.junit.jupiter.api.Test;

class BuiltinsTest {
  /** Those of the language, in this version or later. */
  private static final String NAMES =
      "print show verify sample save plot w2 csv points normal abs sqrt exp log log1p expm1 sin cos"
          + " lipschitz one_sided_lipschitz linearise solve_continuity solve_fokker_planck"
          + " shoot lyapunov_exponents"
          + " gibbs ornstein_uhlenbeck expi"
          + " tan asin acos atan atan2 sinh cosh tanh min max floor sum mean norm dot len linspace"
          + " D images scatter linear noise pi inf table latex map simplify substitute integrate"
          + " limit value series prove solve stability stability_limit bridge model onnx guided"
          + " independent paired ot npy mixture uniform cauchy student radial moons checkerboard"
          + " spiral swiss_roll eight_gaussians rings ode dopri5 w1 sliced_w2 mmd energy_distance"
          + " loglik bound transport_map entropy kl erf erfc gamma loggamma gammaP gammaQ betaI"
          + " besselI sigmoid softplus logsumexp cumprod concat range round sign mod sort cumsum"
          + " stack transpose matmul quantile geometric quadratic logsnr karras exponential cosine"
          + " field density trajectories line KL integral divergence laplacian continuity"
          + " fokker_planck score_gap";

  @Test
  void holdsExactlyTheBuiltinsOfTheLanguage() {
    assertThat(Builtins.all())
        .extracting(Builtin::name)
        .containsExactlyInAnyOrder(NAMES.split(" "));
  }

  @Test
  void everyRowHasItsOwnNameAndSaysWhatItIs() {
    assertThat(Builtins.all()).extracting(Builtin::name).doesNotHaveDuplicates();
    assertThat(Builtins.all()).allMatch(row -> !row.doc().isBlank());
    assertThat(Builtins.find("exq")).isEmpty();
  }

  @Test
  void printsAndFilesHaveNoPlaceInAStep() {
    assertThat(List.of("print", "save", "csv", "sample"))
        .noneMatch(name -> Builtins.find(name).orElseThrow().topic().isAllowedInStep());
    assertThat(List.of("exp", "norm", "noise"))
        .allMatch(name -> Builtins.find(name).orElseThrow().topic().isAllowedInStep());
  }

  @Test
  void pathsHaveTheMembersThatTheEngineDerives() {
    assertThat(names(ValueKind.PATH)).contains("velocity", "mu", "sigma", "drift", "diffusion");
  }

  @Test
  void membersOfABridgeTakeBothEnds() {
    assertThat(ValueMembers.ofPath(LawKind.BRIDGE))
        .extracting(member -> member.signature().toString())
        .contains("velocity(x, t, x0, x1)", "drift(x, t, x0, x1)", "mu(t, x0, x1)", "sigma(t)");
  }

  @Test
  void aModelsOwnMemberComesBeforeThatOfItsPath() {
    assertThat(ValueMembers.findInModel("velocity").orElseThrow().signature())
        .hasToString("velocity(x, t)");
    assertThat(ValueMembers.findInModel("snr").orElseThrow().signature()).hasToString("snr(t)");
    assertThat(ValueMembers.findInModel("nfe")).isEmpty();
  }

  private static Stream<String> names(ValueKind kind) {
    return ValueMembers.of(kind).stream().map(ValueMember::name);
  }
}
