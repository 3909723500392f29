package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;

/** Functions of a host where a script takes functions. */
class HostFunctionTest {
  private static final String SCRIPT =
      """
      path EDM { time t in [0, 10], data at 0, stop 0.01
        mu(t)    = 1
        sigma(t) = t
      }
      let x = [[1, 2], [-3, 0.5], [0, 4]]
      fn drawn(f) = sample(model(EDM(d = 2), denoiser = f), start = x, with = heun(8)).points
      """;

  /** The same with the function in the script. */
  private static final String OWN =
      SCRIPT.replace("drawn(f)", "drawn(_f)").replace("= f)", "= (y, t) => y/(1 + t^2))");

  /** The denoiser of data from N(0, I). */
  private static Object shrunk(Value... arguments) {
    double t = arguments[1].asDouble();
    return rows(arguments[0], value -> value / (1 + t * t));
  }

  private static ProxyArray rows(Value x, UnaryOperator<Double> each) {
    Object[] rows = new Object[(int) x.getArraySize()];
    for (int i = 0; i < rows.length; i++) {
      Value row = x.getArrayElement(i);
      rows[i] =
          ProxyArray.fromArray(
              each.apply(row.getArrayElement(0).asDouble()),
              each.apply(row.getArrayElement(1).asDouble()));
    }
    return ProxyArray.fromArray(rows);
  }

  private static Value drawn(Context context, String script) {
    context.eval("difflow", script);
    return context.getBindings("difflow").getMember("drawn");
  }

  @Test
  void samplesFollowAFieldOfTheHost() {
    try (Context context = Context.create("difflow")) {
      Value sampled = drawn(context, SCRIPT);
      Value own = drawn(context, OWN);
      String ofHost = sampled.execute((ProxyExecutable) HostFunctionTest::shrunk).toString();
      assertThat(ofHost).isEqualTo(own.execute(0).toString());
    }
  }

  @Test
  void whatTheHostThrowsIsNotSwallowed() {
    try (Context context = Context.create("difflow")) {
      Value sampled = drawn(context, SCRIPT);
      ProxyExecutable broken =
          arguments -> {
            throw new IllegalStateException("no network");
          };
      assertThatThrownBy(() -> sampled.execute(broken))
          .isInstanceOf(PolyglotException.class)
          .hasMessageContaining("no network");
    }
  }

  @Test
  void anAnswerThatIsNoArrayIsAnErrorInPlace() {
    try (Context context = Context.create("difflow")) {
      Value sampled = drawn(context, SCRIPT);
      ProxyExecutable wrong = arguments -> "rows";
      assertThatThrownBy(() -> sampled.execute(wrong))
          .isInstanceOf(PolyglotException.class)
          .hasMessageContaining("E0646");
    }
  }
}
