package org.difflow.symbolic.integral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.difflow.symbolic.Function.ACOS;
import static org.difflow.symbolic.Function.FLOOR;
import static org.difflow.symbolic.Function.GAMMA;
import static org.difflow.symbolic.Function.LOGGAMMA;
import static org.difflow.symbolic.Function.NORM;
import static org.difflow.symbolic.Function.ROUND;
import static org.difflow.symbolic.Function.SIGN;
import static org.difflow.symbolic.Function.SOFTPLUS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.golden.SympyFormula;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.identity.Agreement;
import org.difflow.symbolic.identity.Slopes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule finds, and every entry of the table, has the integrand as its derivative. */
class IntegrationRulesTest {
  private static final ExpressionPool POOL = new ExpressionPool();

  private static final Map<String, Expr> NAMES =
      Map.of(
          "x", POOL.symbol("x"),
          "r", POOL.symbol("r", Sort.SCALAR, Domain.POSITIVE),
          "s", POOL.symbol("s", Sort.SCALAR, Domain.between(BigFraction.ONE, BigFraction.of(3))),
          "d", POOL.symbol("d", Sort.SCALAR, Domain.COUNT));

  /** By x, or by r if there is one; what the rule itself finds, whatever others would. */
  private static final Map<Rule, List<String>> INTEGRANDS =
      Map.ofEntries(
          Map.entry(Rule.KNOWN, List.of("(2*r + s)**d", "exp(2*x - s)", "tan(x)**2")),
          Map.entry(Rule.RATIONAL, List.of("(x**3 + 1)/(x**4 + 2*x**2 + 1)", "1/(r**4 + s)")),
          Map.entry(Rule.EXPONENTIALS, List.of("exp(2*x)/(1 + exp(x))", "tanh(x)**2")),
          Map.entry(Rule.INVERSE_FUNCTION, List.of("x*atan(x)", "log(r)**2", "x**2*erf(s*x)")),
          Map.entry(Rule.INNER_FUNCTION, List.of("x*exp(-x**2)", "cos(x)*exp(sin(x))")),
          Map.entry(Rule.QUADRATIC_ROOT, List.of("x**2*sqrt(1 + x**2)", "1/sqrt(x**2 + s)")),
          Map.entry(Rule.MULTIPLIED_OUT, List.of("x*(exp(x) + x)", "(1 + exp(-x))*exp(-s*x)")),
          Map.entry(Rule.GAUSSIAN, List.of("x**4*exp(-x**2/2)", "x**2*exp(-s*x**2 + x)")),
          Map.entry(Rule.DAMPED_WAVE, List.of("exp(-s*x)*sin(x)", "exp(x)*cos(3*x)")),
          Map.entry(Rule.PRODUCT_OF_WAVES, List.of("sin(2*x)*cos(3*x)", "sin(x)*sin(2*x)")),
          Map.entry(
              Rule.RADIAL,
              List.of("r**(d - 1)*exp(-r**2/(2*s**2))", "r**(d-1)*(1+r**2/s**2)**(-(d+1)/2)")),
          Map.entry(Rule.EXPONENTIAL_QUOTIENT, List.of("exp(-s*r)/r", "exp(r)/(r + 2)**2")),
          Map.entry(Rule.POWER, List.of("x**3*exp(-s*x)", "x**2*sin(3*x)", "x/cosh(x)**2")),
          Map.entry(Rule.LINEAR_PART, List.of("r*sqrt(1 + r)", "r**2/(r + s)**(5/2)")));

  @ParameterizedTest
  @EnumSource(Rule.class)
  void whatRuleFindsIsAnAntiderivative(Rule rule) {
    assertThat(INTEGRANDS.getOrDefault(rule, List.of()))
        .as("integrands of " + rule)
        .isNotEmpty()
        .allSatisfy(text -> assertAntiderivative(rule, text));
  }

  private static void assertAntiderivative(Rule rule, String text) {
    Expr integrand = SympyFormula.parse(POOL, NAMES, text);
    Symbol x = (Symbol) NAMES.get(integrand.symbols().contains(NAMES.get("r")) ? "r" : "x");
    Optional<Expr> found = rule.of(Integrand.of(integrand, x), new Search(x));
    assertThat(found).as(text).isPresent();
    assertSlope(found.get().times(Integrand.constant(integrand, x)), x, integrand);
  }

  private static void assertSlope(Expr found, Symbol x, Expr integrand) {
    Agreement agreement = Agreement.of(Slopes.slope(found, x, integrand), 6);
    assertThat(agreement.differences()).isEmpty();
    assertThat(agreement.points()).isGreaterThanOrEqualTo(3);
    assertThat(Agreement.of(Slopes.slope(found.plus(x), x, integrand), 3).differences())
        .isNotEmpty();
  }

  /** Functions of one number whose antiderivative is none of the language, or not in the table. */
  private static final Set<Function> NONE =
      EnumSet.of(ACOS, SOFTPLUS, GAMMA, LOGGAMMA, SIGN, FLOOR, ROUND);

  static List<Function> functions() {
    return Arrays.stream(Function.values())
        .filter(function -> function.arity() == 1 && function != NORM)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void entryOfTheTableIsAnAntiderivative(Function function) {
    Symbol u = POOL.symbol("u", Sort.SCALAR, function.domain(0));
    Expr integrand = u.over(2).apply(function);
    Optional<Expr> found = Rule.KNOWN.of(Integrand.of(integrand, u), new Search(u));
    assertThat(found.isPresent()).isEqualTo(!NONE.contains(function));
    found.ifPresent(integral -> assertSlope(integral, u, integrand));
  }
}
