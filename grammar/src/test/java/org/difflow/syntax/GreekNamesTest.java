package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreekNamesTest {
  @ParameterizedTest
  @CsvSource({
    "σ_min, sigma_min",
    "μ0, mu0",
    "x_ε_2, x_eps_2",
    "sigmoid, sigmoid",
    "σmin, σmin",
    "λ, lambda",
    "Ω, Omega",
    "∞, inf",
    "∂, D",
    "𝜎, sigma",
    "µ, mu",
    "ϕ, phi",
    "ﬁt, fit"
  })
  void canonicalSpellingIsAsciiPartByPart(String written, String canonical) {
    assertThat(GreekNames.canonical(written)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"sigma_min, σ_min", "mu0, μ0", "sigmoid, sigmoid", "inf, ∞", "psi, ψ", "D, D"})
  void outputIsUnicode(String canonical, String shown) {
    assertThat(GreekNames.unicode(canonical)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"alpha_beta_2", "Gamma", "omicron", "upsilon_x", "eps", "inf", "plain"})
  void whatIsShownCanBePastedBack(String canonical) {
    assertThat(GreekNames.canonical(GreekNames.unicode(canonical))).isEqualTo(canonical);
  }
}
