package org.difflow.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.syntax.Expression;
import org.difflow.syntax.SamplerItem;
import org.difflow.syntax.Statement;
import org.junit.jupiter.api.Test;

class BindingsTest {
  private static final String SAMPLER =
      """
      sampler two(steps, eta = 1) {
        half(h) = h/2
        grid [start, finish, steps]
        carry old = none
        step(x, s, t) {
          let v = velocity(x, s) + mu(s) + rate
          old = v
          x + half(t - s)*v + eta*noise() + norm(old)
        }
      }
      path P {
        time t in [0, 1], data at 0
        rate = 3
        mu(t) = 1 - rate*t
        sigma(t) = t/d
      }
      """;

  @Test
  void everyKindOfDeclarationIsKnown() {
    CheckedScript checked = Scripts.check(SAMPLER + "let m = P on points([1])\nprint(two(m))");
    assertThat(kind(checked, "P")).isEqualTo(Variable.Kind.PATH);
    assertThat(kind(checked, "m")).isEqualTo(Variable.Kind.LET);
    assertThat(kind(checked, "two")).isEqualTo(Variable.Kind.SAMPLER);
    assertThat(kind(checked, "half")).isEqualTo(Variable.Kind.DEFINITION);
    assertThat(kind(checked, "old")).isEqualTo(Variable.Kind.CARRY);
    assertThat(kind(checked, "x")).isEqualTo(Variable.Kind.STEP_ARGUMENT);
    assertThat(kind(checked, "eta")).isEqualTo(Variable.Kind.PARAMETER);
    assertThat(kind(checked, "d")).isEqualTo(Variable.Kind.SYMBOL);
  }

  @Test
  void functionsLoopsAndLambdasHaveTheirKinds() {
    CheckedScript checked =
        Scripts.check(
            "fn f(a) = a\nfor k in 1..2 { print(f(k)) }\nlet g = y => y\nsym r\nprint(r)");
    assertThat(kind(checked, "f")).isEqualTo(Variable.Kind.FUNCTION);
    assertThat(kind(checked, "a")).isEqualTo(Variable.Kind.PARAMETER);
    assertThat(kind(checked, "k")).isEqualTo(Variable.Kind.LOOP);
    assertThat(kind(checked, "y")).isEqualTo(Variable.Kind.LAMBDA_PARAMETER);
    assertThat(kind(checked, "r")).isEqualTo(Variable.Kind.SYMBOL);
  }

  @Test
  void aSamplerSeesTheMembersOfItsModelAndFreshNoise() {
    CheckedScript checked = Scripts.check(SAMPLER);
    assertThat(member(checked, "velocity")).isEqualTo("velocity(x, t)");
    assertThat(member(checked, "mu")).isEqualTo("mu(t)");
    assertThat(member(checked, "start")).isEqualTo("start");
    assertThat(only(checked, "noise")).isInstanceOf(Binding.Noise.class);
    assertThat(only(checked, "norm")).isInstanceOf(Binding.Builtin.class);
  }

  @Test
  void aSamplerSeesWhatThePathOfItsModelMayDefine() {
    List<Binding> rates = References.meanings(Scripts.check(SAMPLER), "rate");
    assertThat(rates.getFirst()).isInstanceOf(Binding.ModelMember.class);
    assertThat(rates.getLast()).isInstanceOf(Variable.class);
  }

  @Test
  void anOwnDefinitionGoesBeforeAMemberAndAMemberBeforeTheFile() {
    CheckedScript checked =
        Scripts.check(
            """
            let score = 1
            sampler s(n) {
              velocity(x, t) = x
              grid linear(n)
              step(x, s, t) { velocity(x, s) + score(x, s) }
            }
            """);
    assertThat(kind(checked, "velocity")).isEqualTo(Variable.Kind.DEFINITION);
    assertThat(only(checked, "score")).isInstanceOf(Binding.ModelMember.class);
  }

  @Test
  void greekAndAsciiNamesAreOneVariable() {
    CheckedScript checked = Scripts.check("let σ_min = 1\nprint(sigma_min, σ_min, π)");
    assertThat(only(checked, "sigma_min")).isSameAs(only(checked, "σ_min"));
    assertThat(variable(checked, "σ_min").name()).isEqualTo("sigma_min");
    assertThat(only(checked, "π")).isInstanceOf(Binding.Builtin.class);
  }

  @Test
  void blocksAndLoopsLiveInTheFrameOfTheirFunction() {
    CheckedScript checked =
        Scripts.check(
            """
            fn f(a) {
              let b = a
              for k in 1..2 { let c = k; print(c) }
              [j*b for j in 1..2]
            }
            """);
    Scope frame = variable(checked, "a").owner();
    assertThat(frame.kind()).isEqualTo(Scope.Kind.FUNCTION);
    assertThat(frame.variables())
        .extracting(Variable::name)
        .containsExactly("a", "b", "k", "c", "j");
    assertThat(frame.variables()).extracting(Variable::slot).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void functionsLambdasAndDefinitionsHaveFramesInsideEachOther() {
    CheckedScript checked = Scripts.check("fn f(a) = b => a + b\nprint(f(1))");
    Scope lambda = variable(checked, "b").owner();
    assertThat(lambda.kind()).isEqualTo(Scope.Kind.LAMBDA);
    assertThat(lambda.parent()).contains(variable(checked, "a").owner());
    assertThat(lambda.parent().flatMap(Scope::parent)).contains(checked.scope());
  }

  @Test
  void everyBodyOfASamplerHasItsScope() {
    CheckedScript checked = Scripts.check(SAMPLER);
    Statement.SamplerDeclaration sampler =
        (Statement.SamplerDeclaration) checked.script().statements().getFirst();
    Scope scope = checked.bindings().scopeOf(sampler);
    assertThat(scope).isSameAs(variable(checked, "old").owner());
    for (SamplerItem item : sampler.items()) {
      if (!(item instanceof SamplerItem.CarryDeclaration)) {
        Scope inner = checked.bindings().scopeOf((Record) item);
        assertThat(inner.parent()).contains(scope);
      }
    }
  }

  @Test
  void anAssignmentSetsTheCarryItNames() {
    CheckedScript checked = Scripts.check(SAMPLER);
    Statement.SamplerDeclaration sampler =
        (Statement.SamplerDeclaration) checked.script().statements().getFirst();
    SamplerItem.StepClause step = (SamplerItem.StepClause) sampler.items().getLast();
    Statement.CarryAssignment assignment =
        (Statement.CarryAssignment) step.body().statements().get(1);
    assertThat(checked.bindings().assignedBy(assignment)).contains(variable(checked, "old"));
  }

  @Test
  void aDerivativeBindsItsNameUnlessItIsSymbolicAlready() {
    CheckedScript checked = Scripts.check("let z = 3\nprint(D(z^2, z), z)\nfn f(u) = D(u^2, u)");
    List<Binding> z = References.meanings(checked, "z");
    assertThat(((Variable) z.get(0)).kind()).isEqualTo(Variable.Kind.SYMBOL);
    assertThat(z.get(1)).isSameAs(z.get(0));
    assertThat(((Variable) z.get(2)).kind()).isEqualTo(Variable.Kind.LET);
    assertThat(kind(checked, "u")).isEqualTo(Variable.Kind.PARAMETER);
  }

  @Test
  void declaringNamesKnowTheirVariables() {
    CheckedScript checked = Scripts.check("let n = 1\nprint(n)");
    Statement.Let let = (Statement.Let) checked.script().statements().getFirst();
    assertThat(checked.bindings().declaredBy(let.name())).contains(variable(checked, "n"));
    Statement.ExpressionStatement line =
        (Statement.ExpressionStatement) checked.script().statements().getLast();
    Expression.Call call = (Expression.Call) line.expression();
    Expression.NameReference use = (Expression.NameReference) call.arguments().getFirst().value();
    assertThat(checked.bindings().declaredBy(use.name())).isEmpty();
  }

  @Test
  void whatIsImportedIsHiddenInSilence() {
    CheckedScript checked = Scripts.check("let heun = 1\nprint(heun, euler)");
    assertThat(checked.diagnostics()).isEmpty();
    assertThat(kind(checked, "heun")).isEqualTo(Variable.Kind.LET);
    assertThat(variable(checked, "euler").owner().source().name())
        .isEqualTo("stdlib/samplers.diff");
  }

  @Test
  void privateNamesOfALibraryStayPrivate() {
    assertThat(Scripts.check("print(_private)").diagnostics())
        .singleElement()
        .matches(diagnostic -> diagnostic.code().equals("E0101"));
  }

  @Test
  void onlyDeclarationsOfTheFileItselfAreExported() {
    CheckedScript checked = Scripts.check("let a = 1\nfor k in 1..2 { let b = k; print(b) }");
    assertThat(checked.declarations()).extracting(Variable::name).containsExactly("a");
    assertThat(checked.scope().variables()).extracting(Variable::name).contains("a", "k", "b");
  }

  @Test
  void aSessionPrintsValuesThatAFileWouldDrop() {
    Environment none = Environment.empty();
    assertThat(Checker.check(Scripts.read("line", "1 + 1"), none, Checker.Mode.SESSION).hasErrors())
        .isFalse();
    assertThat(Checker.check(Scripts.read("line", "1 + 1"), none).hasErrors()).isTrue();
  }

  private static Binding only(CheckedScript checked, String written) {
    List<Binding> meanings = References.meanings(checked, written).stream().distinct().toList();
    assertThat(meanings).as(written).hasSize(1);
    return meanings.getFirst();
  }

  private static Variable variable(CheckedScript checked, String written) {
    return (Variable) only(checked, written);
  }

  private static Variable.Kind kind(CheckedScript checked, String written) {
    return variable(checked, written).kind();
  }

  private static String member(CheckedScript checked, String written) {
    return ((Binding.ModelMember) only(checked, written)).member().signature().toString();
  }
}
