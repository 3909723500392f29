package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/** Formulas made by {@code if} against the two formulas that they are made of. */
class PiecewiseTest {
  /** sigma = t up to 1/2, then 2 t^2, which meets it with another slope. */
  private static final String BENT =
      """
      path Bent { time t in [0, 1], data at 0
        mu(t) = 1
        sigma(t) = if t < 1/2 then t else 2*t^2
      }
      path Line { time t in [0, 1], data at 0
        mu(t) = 1
        sigma(t) = t
      }
      path Square { time t in [0, 1], data at 0
        mu(t) = 1
        sigma(t) = 2*t^2
      }
      let x = [0.3, -0.2]
      let x0 = [1, 1]
      """;

  @Test
  void membersOfAPiecewiseLawAreThoseOfItsPieces() {
    assertThat(
            Scripts.output(
                BENT
                    + """
                    print(norm(Bent.velocity(x, 0.3, x0) - Line.velocity(x, 0.3, x0)))
                    print(norm(Bent.velocity(x, 0.7, x0) - Square.velocity(x, 0.7, x0)))
                    print(Bent.diffusion(0.3) - Line.diffusion(0.3))
                    print(Bent.logdensity(x, 0.7, x0) - Square.logdensity(x, 0.7, x0))
                    """))
        .isEqualTo("0\n0\n0\n0\n");
  }

  @Test
  void theOtherPieceIsRefuted() {
    assertThat(
            Printed.number(
                BENT + "print(norm(Bent.velocity(x, 0.7, x0) - Line.velocity(x, 0.7, x0)))"))
        .isGreaterThan(0.1);
  }

  @Test
  void conditionsCombineAndDomainsDecideThem() {
    assertThat(
            Scripts.output(
                """
                sym u
                sym r > 1
                let hat = if u < -1 or u > 1 then 0 else if not (u > 0) then 1 + u else 1 - u
                print(map(v => hat(u = v), [-2, -0.5, 0, 0.25, 1, 3]))
                let window = if 0 <= u < 1 then 1 else 0
                print(map(v => window(u = v), [-0.5, 0, 0.5, 1]))
                print(if r > 0 then "always" else "never", if r < 1 then "never" else "always")
                """))
        .isEqualTo("[0, 0.5, 1, 0.75, 0, 0]\n[0, 1, 1, 0]\nalways always\n");
  }

  @Test
  void samplesOfAPiecewiseLawAreThoseOfItsPieces() {
    assertThat(
            Printed.number(
                BENT
                    + """
                    let data = points([[0, 0], [1, 2]])
                    let late = [1, 0.9, 0.8, 0.6]
                    let a = sample(Bent on data, start = [x], with = heun(grid = late)).points
                    let b = sample(Square on data, start = [x], with = heun(grid = late)).points
                    print(norm(norm(a - b)))
                    """))
        .isZero();
  }
}
