package org.difflow.proof;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.difflow.language.Scripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code show(f, steps = true)} prints is a script, and every line of it can be proved. */
class DerivationTest {
  /**
   * Without the tail: that betaI(u, a, b) + betaI(1 - u, b, a) = 1 takes the prover ten seconds.
   */
  private static final String POISSON =
      "velocity score density logdensity divergence psi phi logphi varphi logvarphi speed"
          + " radial_score";

  private static final String RADIAL = POISSON + " tail";
  private static final String GAUSSIAN = RADIAL + " mu sigma drift diffusion snr logsnr";

  /** With the marks that a row of the table leaves free. */
  private static final String CALLED =
      "transition posterior ddim target('velocity') target('noise') target('data')"
          + " target('score') convert('velocity';'data') convert('noise';'score')"
          + " weight('noise';'min_snr') weight('velocity';'edm') weight('score';'likelihood')"
          + " weight('data';'none')";

  private static final String BRIDGE =
      "velocity score density logdensity divergence mu sigma drift backward_drift diffusion";
  private static final String FLOW = "velocity score density logdensity divergence flow inverse";

  private static final String PATHS =
      """
      path Shells {
        time t in [0, 1], data at 1
        psi(r, t) = 1 - exp(-r/(1 - t))
      }
      path Exact {
        time t in [0, 1], data at 0
        phi(r, t) = exp(-r^2/(2*t^2))/(2*pi*t^2)^(d/2)
      }
      path Laplace {
        time t in [0, 1], data at 0
        phi(r, t) ~ exp(-r/t)
      }
      path Gravity {
        time t in [0, 1], data at 0
        isotropic
      }
      path Relaxing(k = 2) {
        time t in [0, 1], data at 0
        drift(x, t)  = -k*x
        diffusion(t) = sqrt(2*k)
      }
      path Brownian(s = 1) {
        time t in [0, 1], data at 1
        mu(t, x0, x1) = (1 - t)*x0 + t*x1
        sigma(t)      = s*sqrt(t*(1 - t))
      }
      path Straight {
        time t in [0, 1], data at 1
        mu(t, x0, x1) = (1 - t)*x0 + t*x1
        sigma(t)      = 0
      }
      path Shrunk(s = 0.1, m = 2) {
        time t in [0, 1], data at 0
        flow(z, t) = (1 - (1 - s)*t)*z + t*m
        base normal(0, 1)
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "VP, " + GAUSSIAN,
    "SubVP, " + GAUSSIAN,
    "VPCosine, " + GAUSSIAN,
    "VE, " + GAUSSIAN,
    "EDM, " + GAUSSIAN,
    "CondOT, " + GAUSSIAN,
    "OT, " + GAUSSIAN,
    "TrigFlow, " + GAUSSIAN,
    "VP(beta_max = 30), velocity diffusion",
    "VP, " + CALLED,
    "OT, " + CALLED,
    "Shells, " + RADIAL,
    "Shells(d = 3), divergence phi",
    "Exact, " + RADIAL,
    "Laplace, " + RADIAL,
    "Gravity, " + POISSON,
    "Relaxing, velocity mu sigma drift diffusion",
    "Brownian, " + BRIDGE,
    "Straight, velocity divergence mu sigma drift backward_drift diffusion",
    "Shrunk, " + FLOW
  })
  void everyLineIsProvedAndWithTheOtherSignRefuted(String path, String members) {
    List<String> shown = shown(path, members.split(" "));
    List<String> proofs = shown.stream().filter(line -> line.startsWith("prove(")).toList();
    String script = PATHS + declarations(shown);

    assertThat(proofs).hasSizeGreaterThan(members.split(" ").length);
    assertThat(Scripts.output(script + lines(proofs.stream())).lines())
        .hasSameSizeAs(proofs)
        .allMatch(line -> line.endsWith("  proved"));
    assertThat(Scripts.output(script + lines(proofs.stream().map(DerivationTest::twin))).lines())
        .hasSameSizeAs(proofs)
        .allMatch(line -> line.contains("  refuted "));
  }

  /** Every line once, of all members. */
  private static List<String> shown(String path, String... members) {
    return Stream.of(members)
        .flatMap(member -> output(path, member, "show(%s.%s, steps = true)\n").stream())
        .distinct()
        .toList();
  }

  private static List<String> output(String path, String member, String call) {
    String script = call.formatted(path, member.replace('\'', '"').replace(';', ','));
    return Scripts.output(PATHS + script).lines().toList();
  }

  /** The symbols of all members in one statement. */
  private static String declarations(List<String> shown) {
    return shown.stream()
        .filter(line -> line.startsWith("sym "))
        .flatMap(line -> Stream.of(line.substring("sym ".length()).split(", (?!\\d)")))
        .distinct()
        .collect(joining(", ", "sym ", "\n"));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(joining("\n"));
  }

  /** The same line with the sign of its right side flipped, and another number where that is 0. */
  private static String twin(String line) {
    return line.replaceFirst(" == (.*)\\)   # ", " == 1 - ($1))   # ");
  }

  @ParameterizedTest
  @CsvSource({
    "VP, " + GAUSSIAN + " " + CALLED,
    "Laplace, " + RADIAL,
    "Brownian, " + BRIDGE,
    "Shrunk, " + FLOW
  })
  void latexHasOneAlignedLinePerStepAndNothingOfTheLanguage(String path, String members) {
    for (String member : members.split(" ")) {
      List<String> latex = output(path, member, "print(latex(%s.%s, steps = true))\n");
      long proofs = shown(path, member).stream().filter(line -> line.startsWith("prove(")).count();

      assertThat(latex.getFirst()).isEqualTo("\\begin{align*}");
      assertThat(latex.getLast()).isEqualTo("\\end{align*}");
      assertThat(latex.subList(1, latex.size() - 1))
          .hasSize((int) proofs)
          .allMatch(line -> line.contains(" &= ") && line.contains(" && \\text{"))
          .allMatch(line -> depth(line, "{", "}") == 0)
          .allMatch(line -> depth(line, "\\left", "\\right") == 0)
          .noneMatch(line -> line.matches(".*[*/#\"].*|.*\\w\\^\\w.*"));
    }
  }

  private static int depth(String line, String open, String close) {
    return line.split(Pattern.quote(open), -1).length - line.split(Pattern.quote(close), -1).length;
  }
}
