package org.difflow.symbolic.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.difflow.fault.Fault;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.SympyFormula;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class FokkerPlanckTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = pool.symbol("t", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol x0 = pool.symbol("x0", Sort.VECTOR, Domain.REAL);
  private final Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  private final FokkerPlanck equation = new FokkerPlanck(x, t);

  static Stream<JsonNode> cases() {
    return GoldenFile.named("09_fokker_planck_residuals.json").cases();
  }

  /** The density, the drift and g^2 of a case, on the line. */
  private record Case(FokkerPlanck equation, Expr density, Expr drift, Expr square, double[] at) {
    static Case of(JsonNode inputs) {
      ExpressionPool pool = new ExpressionPool();
      String density = inputs.get("p").asString();
      Domain line = density.contains("log(x)") ? Domain.POSITIVE : Domain.REAL;
      Symbol x = pool.symbol("x", Sort.SCALAR, line);
      Symbol t = pool.symbol("t", Sort.SCALAR, Domain.POSITIVE);
      Map<String, Expr> names = Map.of("x", x, "t", t);
      return new Case(
          new FokkerPlanck(x, t),
          SympyFormula.parse(pool, names, density),
          SympyFormula.parse(pool, names, inputs.get("drift").asString()),
          SympyFormula.parse(pool, names, inputs.get("g2").asString()),
          new double[] {inputs.get("x").asDouble(), inputs.get("t").asDouble()});
    }

    Expr residual() {
      return equation.residual(density, drift, square.sqrt());
    }

    double value(Expr formula) {
      return Lowering.lower(List.of(equation.x(), equation.t()), formula).evaluate(at);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTermAgreesWithTheGoldenFile(JsonNode golden) {
    Case one = Case.of(golden.get("inputs"));
    Expr rate = one.density.derivative(one.equation.t());
    Expr flow = one.equation.continuity(one.density, one.drift);
    JsonNode expected = golden.get("expected");
    double size = 0;
    for (Map.Entry<String, Expr> term :
        Map.of(
                "dp_dt", rate,
                "div_flux", flow.minus(rate),
                "diffusion_term", flow.minus(one.residual()))
            .entrySet()) {
      double value = expected.get(term.getKey()).asDouble();
      size += Math.abs(value);
      assertThat(one.value(term.getValue())).isCloseTo(value, allowed(value));
    }
    assertThat(one.value(one.residual()))
        .isCloseTo(expected.get("residual").asDouble(), allowed(size));
  }

  private static Offset<Double> allowed(double size) {
    return within(1e-11 + 1e-9 * Math.abs(size));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void solutionsAreProvedAndWrongDriftsRefuted(JsonNode golden) {
    boolean solution = golden.get("expected").get("is_solution").asBoolean();
    ZeroResult found = ZeroTest.test(Case.of(golden.get("inputs")).residual());
    assertThat(found).isInstanceOf(solution ? ZeroResult.Proved.class : ZeroResult.Refuted.class);
  }

  /** The heat kernel of dx = a dw around x0 in R^d, d a symbol. */
  private Expr kernel(Expr variance) {
    Expr u = pool.apply(Function.NORM, x.minus(x0));
    return variance.power(d.over(2).negate()).times(u.square().over(variance.times(-2)).exp());
  }

  @Test
  void theHeatKernelSolvesItsEquationInEveryDimension() {
    Expr rightSpeed = equation.residual(kernel(t.times(2)), pool.constant(0), root(2));
    Expr wrongSpeed = equation.residual(kernel(t.times(2)), pool.constant(0), root(3));
    assertThat(ZeroTest.test(rightSpeed)).isInstanceOf(ZeroResult.Proved.class);
    assertThat(ZeroTest.test(wrongSpeed)).isInstanceOf(ZeroResult.Refuted.class);
  }

  @Test
  void aCentreEqualInAllCoordinatesIsSeen() {
    Symbol m = pool.symbol("m");
    Expr u = pool.apply(Function.NORM, x.minus(m));
    Expr stationary = u.square().over(-2).exp();
    Expr right = equation.residual(stationary, m.minus(x), root(2));
    Expr wrong = equation.residual(stationary, x.negate(), root(2));
    assertThat(ZeroTest.test(right)).isInstanceOf(ZeroResult.Proved.class);
    assertThat(ZeroTest.test(wrong)).isNotInstanceOf(ZeroResult.Proved.class);
  }

  @Test
  void noiseThatDependsOnThePlaceIsThatOfIto() {
    Expr length = pool.apply(Function.NORM, x);
    Expr density = length.power(-2).times(t.exp());
    // div grad(|x|^2 |x|^-2) = 0, so that only d p/dt = p is left.
    assertThat(ZeroTest.test(equation.residual(density, pool.constant(0), length).minus(density)))
        .isInstanceOf(ZeroResult.Proved.class);
  }

  @Test
  void aDensityIsOneNumber() {
    assertThatThrownBy(() -> equation.continuity(x, x))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0285"));
  }

  private Expr root(int square) {
    return pool.constant(square).sqrt();
  }
}
