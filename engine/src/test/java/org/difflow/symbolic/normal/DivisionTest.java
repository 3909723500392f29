package org.difflow.symbolic.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.ExpressionPool;
import org.junit.jupiter.api.Test;

/** Sums in x, e^t and e^(2 t - s), with fractional exponents, built from known factors. */
class DivisionTest {
  private static final int CASES = 200;

  private final ExpressionPool pool = new ExpressionPool();
  private final Basis basis = new Basis();
  private final Random random = new Random(1);
  private final Atom x = letter("x");
  private final Atom euler = basis.atom(new Atom.Euler());
  private final Polynomial t = Polynomial.of(letter("t"));
  private final Polynomial s = Polynomial.of(letter("s"));

  private Atom letter(String name) {
    return basis.atom(new Atom.Letter(pool.symbol(name)));
  }

  private Polynomial number(int bound) {
    return Polynomial.of(BigFraction.of(random.nextInt(2 * bound + 1) - bound, 2));
  }

  private Polynomial sum() {
    Polynomial sum = Polynomial.of(1 + random.nextInt(3));
    for (int i = 0; i < 3; i++) {
      Polynomial exponent = t.times(number(3)).plus(t.plus(t).minus(s).times(number(2)));
      Term power = Monomial.of(x, number(4)).times(Monomial.of(euler, exponent));
      sum = sum.plus(power.scaled(BigFraction.of(random.nextInt(7) - 3)).polynomial());
    }
    return sum;
  }

  private void withinLimits(Runnable test) {
    Limits.within(
        NormalForm.PROOF,
        () -> {
          test.run();
          return true;
        });
  }

  @Test
  void quotientsOfProductsAreFound() {
    withinLimits(
        () -> {
          for (int i = 0; i < CASES; i++) {
            Polynomial a = sum();
            Polynomial b = sum();
            assertThat(Division.exact(a.times(b), b)).contains(a);
          }
        });
  }

  @Test
  void rootsOfSquaresAreFoundUpToTheSign() {
    withinLimits(
        () -> {
          for (int i = 0; i < CASES; i++) {
            Polynomial a = sum();
            Polynomial root = Division.squareRoot(a.times(a)).orElseThrow();
            assertThat(root).isIn(a, a.negate());
          }
        });
  }

  @Test
  void divisionsAndRootsThatDoNotComeOutEvenEnd() {
    Polynomial extra = Polynomial.of(letter("y"));
    withinLimits(
        () -> {
          for (int i = 0; i < CASES; i++) {
            Polynomial a = sum().plus(extra);
            Polynomial b = sum().plus(extra);
            assertThat(Division.exact(a.times(b).plus(Polynomial.ONE), b)).isEmpty();
            assertThat(Division.squareRoot(a.times(a).plus(extra))).isEmpty();
          }
        });
  }
}
