package org.difflow.value;

import java.util.Optional;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.gradientflow.Energy;
import org.difflow.path.Coordinates;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/**
 * A functional of a density p: the integral of a formula in x and p over all x. Functionals add up,
 * with factors that know neither x nor p.
 */
public final class FunctionalValue extends GuestValue {
  /** How an energy is written, for messages. */
  static final String EXAMPLE =
      "an energy is made of KL(p, exp(-V(x))), entropy(p) and integral(U(p)), added with factors";

  private final Expr integrand;

  public FunctionalValue(Expr integrand) {
    this.integrand = integrand;
  }

  /** What is integrated over x. */
  public Expr integrand() {
    return integrand;
  }

  /**
   * Combines two values of which at least one is a functional.
   *
   * @throws Fault E0286 if what comes out is no sum of functionals with factors
   */
  static FunctionalValue combine(Operator operator, Object left, Object right) {
    Optional<FunctionalValue> result =
        switch (operator) {
          case ADD, SUBTRACT -> sum(operator, left, right);
          case MULTIPLY -> product(left, right).or(() -> product(right, left));
          case DIVIDE -> quotient(left, right);
          case POWER -> Optional.empty();
        };
    return result.orElseThrow(() -> noSum(operator, left, right));
  }

  private static Optional<FunctionalValue> sum(Operator operator, Object left, Object right) {
    return left instanceof FunctionalValue a && right instanceof FunctionalValue b
        ? Optional.of(new FunctionalValue(operator.apply(a.integrand, b.integrand)))
        : Optional.empty();
  }

  private static Optional<FunctionalValue> product(Object functional, Object number) {
    return functional instanceof FunctionalValue own && isNumber(number)
        ? Optional.of(new FunctionalValue(own.integrand.times(own.factor(number))))
        : Optional.empty();
  }

  private static Optional<FunctionalValue> quotient(Object functional, Object number) {
    return functional instanceof FunctionalValue own && isNumber(number)
        ? Optional.of(new FunctionalValue(own.integrand.over(own.factor(number))))
        : Optional.empty();
  }

  private static Fault noSum(Operator operator, Object left, Object right) {
    return new Fault(
        "E0286",
        "`%s` of %s and %s is no functional of p"
            .formatted(operator.symbol(), Kind.of(left), Kind.of(right)),
        EXAMPLE);
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double || value instanceof FormulaValue;
  }

  private Expr factor(Object number) {
    ExpressionPool pool = integrand.pool();
    Expr factor = Arithmetic.expression("*", number, pool);
    if (factor.isVector() || factor.symbols().stream().anyMatch(bound(pool)::contains)) {
      throw new Fault(
          "E0286",
          "an integral over x cannot have the factor %s"
              .formatted(new FormulaValue(factor).display(Display.UNICODE)),
          "what depends on x or p stands inside: integral(V(x)*p)");
    }
    return factor;
  }

  private static Set<Symbol> bound(ExpressionPool pool) {
    return Set.of(Coordinates.of(pool.symbol("t")).point(), Energy.density(pool));
  }

  @Override
  public String kind() {
    return "a functional of p";
  }

  @Override
  public String display(Display display) {
    return "integral(" + display.formula(integrand) + ")";
  }
}
