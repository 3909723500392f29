package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host can do with values of the language. */
class HostTest {
  private final Context context =
      Context.newBuilder("difflow")
          .option("engine.WarnInterpreterOnly", "false")
          .allowHostAccess(
              HostAccess.newBuilder(HostAccess.EXPLICIT).allowArrayAccess(true).build())
          .out(OutputStream.nullOutputStream())
          .build();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void vectorsMatricesAndListsAreArrays() {
    assertThat(value("[1, 2.5]").as(double[].class)).containsExactly(1, 2.5);
    assertThat(value("[[1, 2], [3, 4]]").as(double[][].class))
        .isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    assertThat(value("[\"a\", \"b\"]").as(String[].class)).containsExactly("a", "b");
    assertThatThrownBy(() -> value("[1]").getArrayElement(1))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  @Test
  void functionsTakeNumbersTruthValuesAndArraysOfTheHost() {
    Value norm = value("norm");
    assertThat(norm.canExecute()).isTrue();
    assertThat(norm.execute((Object) new double[] {3, 4}).asDouble()).isEqualTo(5);
    assertThat(value("x => x[1][0]").execute((Object) new int[][] {{1, 2}, {3, 4}}).asInt())
        .isEqualTo(3);
    assertThat(value("(a, b) => if a then b else 0").execute(true, 4).asInt()).isEqualTo(4);
  }

  @Test
  void whatIsNoValueOfTheLanguageIsRefused() {
    Value identity = value("x => x");
    assertThatThrownBy(() -> identity.execute(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void faultsOfCallsAreMessagesOfTheLanguage() {
    Value sum = value("(x, y) => x + y");
    assertThatThrownBy(() -> sum.execute(1)).hasMessageStartingWith("error[E0113]");
  }

  @Test
  void derivedFieldsAreFunctionsThatKnowTheirFormula() {
    context.eval("difflow", SamplingScripts.STRAIGHT_LINES);
    Value velocity = names().getMember("OT").getMember("velocity");
    // mu = t and sigma = 1 - 0.99 t give x0 - 0.99 (x - t x0)/sigma, here with sigma = 0.505.
    double[] v = velocity.execute(new double[] {0, 1}, 0.5, new double[] {2, 0}).as(double[].class);
    assertThat(v).containsExactly(new double[] {2 + 0.99 / 0.505, -0.99 / 0.505}, within(1e-12));
    assertThat(velocity.getMember("arguments").as(String[].class)).containsExactly("x", "t", "x0");
    assertThat(velocity.getMember("text").asString()).startsWith("velocity(x, t, x0) = ");
    assertThat(velocity.getMember("ascii").asString()).isASCII();
    assertThat(velocity.getMember("latex").asString()).startsWith("\\mathrm{velocity}");
  }

  @Test
  void membersOfValuesAreThoseOfTheTable() {
    context.eval("difflow", SamplingScripts.STRAIGHT_LINES);
    assertThat(names().getMember("model").getMemberKeys())
        .contains("velocity", "weights", "prior", "mu");
    Value samples = names().getMember("s");
    assertThat(samples.getMemberKeys()).contains("points", "nfe");
    assertThat(samples.getMember("points").as(double[][].class)).hasNumberOfRows(2);
    assertThat(samples.hasMember("nothing")).isFalse();
    assertThat(samples.getMember("nothing")).isNull();
  }

  private Value names() {
    return context.getBindings("difflow");
  }

  private Value value(String expression) {
    context.eval("difflow", "let value = " + expression);
    return names().getMember("value");
  }
}
