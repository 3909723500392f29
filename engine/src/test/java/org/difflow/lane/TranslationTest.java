package org.difflow.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationTest {
  private static final int POINTS = 2_000;

  /** A method translated, and its arguments. */
  private record Translated(LaneCode code, LaneFunction function) {
    static Optional<Translated> of(Method method) {
      LaneCode code = new LaneCode();
      int count = method.getParameterCount();
      List<Integer> arguments =
          IntStream.range(0, count).mapToObj(i -> code.input(Kind.NUMBER, i)).toList();
      org.difflow.lane.Method name =
          org.difflow.lane.Method.ofNumbers(method.getDeclaringClass(), method.getName(), count);
      return Translation.of(code, name, arguments).map(function -> new Translated(code, function));
    }

    long[] values(double... arguments) {
      return code.evaluate(
          Arrays.stream(arguments).mapToLong(Double::doubleToRawLongBits).toArray());
    }

    double value(double... arguments) {
      return Double.longBitsToDouble(values(arguments)[function.value()]);
    }

    boolean escapes(double... arguments) {
      return values(arguments)[function.escape()] == 1;
    }
  }

  static List<Method> functions() {
    return Arrays.stream(Elementary.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyElementaryFunctionHasTheSameBitsInLanes(Method function) throws Exception {
    Translated translated = Translated.of(function).orElseThrow();
    SplittableRandom random = new SplittableRandom(11);
    int compared = 0;
    for (int i = 0; i < POINTS; i++) {
      double[] x = random.doubles(function.getParameterCount(), -40, 40).toArray();
      if (i % 2 == 0) {
        Arrays.setAll(x, _ -> Double.longBitsToDouble(random.nextLong()));
      }
      if (!translated.escapes(x)) {
        compared++;
        assertThat(bits(translated.value(x)))
            .as(Arrays.toString(x))
            .isEqualTo(bits(value(function, x)));
      }
    }
    assertThat(compared).isGreaterThan(POINTS / 2);
  }

  @Test
  void onlyLargeAnglesEscape() throws Exception {
    Translated sine = Translated.of(Elementary.class.getMethod("sin", double.class)).orElseThrow();
    assertThat(sine.escapes(0x1p30)).isFalse();
    assertThat(sine.escapes(Math.nextUp(0x1p30))).isTrue();
    assertThat(sine.escapes(Double.NaN)).isFalse();
    assertThat(sine.escapes(Double.NEGATIVE_INFINITY)).isFalse();
  }

  /** A translation with one step wrong, whichever it is, does not pass for the function. */
  @Test
  void noStepOfTheExponentialIsIdle() throws Exception {
    Method exp = Elementary.class.getMethod("exp", double.class);
    Translated translated = Translated.of(exp).orElseThrow();
    List<Integer> unnoticed = new ArrayList<>();
    for (int place : used(translated)) {
      if (IntStream.range(0, POINTS).noneMatch(i -> differs(translated, place, point(i)))) {
        unnoticed.add(place);
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  private static double point(int i) {
    return -760 + 1500.0 * i / POINTS;
  }

  private static List<Integer> used(Translated translated) {
    LaneCode code = translated.code();
    boolean[] used = new boolean[code.steps().size()];
    used[translated.function().value()] = true;
    for (int place = used.length - 1; place >= 0; place--) {
      if (used[place]) {
        code.step(place).operands().forEach(operand -> used[operand] = true);
      }
    }
    return IntStream.range(0, used.length)
        .filter(place -> used[place] && code.step(place) instanceof Step.Operation)
        .boxed()
        .toList();
  }

  private static boolean differs(Translated translated, int wrong, double x) {
    LaneCode code = translated.code();
    long[] values = new long[code.steps().size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = code.value(place, values, Double.doubleToRawLongBits(x));
      values[place] ^= place == wrong ? spoiled(code.step(place).kind()) : 0;
    }
    double value = Double.longBitsToDouble(values[translated.function().value()]);
    return bits(value) != bits(Elementary.exp(x));
  }

  /** The sign of a number, all bits of a word, yes for no. */
  private static long spoiled(Kind kind) {
    return switch (kind) {
      case NUMBER -> Long.MIN_VALUE;
      case BITS -> -1;
      case CONDITION -> 1;
    };
  }

  @ParameterizedTest
  @MethodSource("samples")
  void waysMeetAgainWhereJavaSaysSo(Method sample) throws Exception {
    Translated translated = Translated.of(sample).orElseThrow();
    for (double x : new double[] {-3, -1, -0.0, 0, 0.5, 1, 2, 7, 1e9, Double.NaN}) {
      for (double y : new double[] {-1, 0, 2, Double.NaN}) {
        if (!translated.escapes(x, y)) {
          double expected = value(sample, x, y);
          assertThat(bits(translated.value(x, y))).as("%s, %s", x, y).isEqualTo(bits(expected));
        }
      }
    }
  }

  static List<Method> samples() {
    return Arrays.stream(Samples.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .toList();
  }

  @Test
  void aWayThatLanesCannotTakeIsLeftOut() throws Exception {
    Translated table = Translated.of(sample("tableForLarge")).orElseThrow();
    assertThat(table.escapes(2, 0)).isTrue();
    assertThat(table.escapes(-2, 0)).isFalse();
  }

  private static Method sample(String name) throws NoSuchMethodException {
    return Samples.class.getMethod(name, double.class, double.class);
  }

  @Test
  void loopsAndFunctionsThatTheJvmMayReplaceAreNotTranslated() throws Exception {
    assertThat(Translated.of(Special.class.getMethod("mod", double.class, double.class))).isEmpty();
    assertThat(Translated.of(Special.class.getMethod("gamma", double.class))).isEmpty();
    assertThat(Translated.of(Math.class.getMethod("exp", double.class))).isEmpty();
  }

  private static double value(Method function, double... x) throws ReflectiveOperationException {
    return (double) function.invoke(null, Arrays.stream(x).boxed().toArray());
  }

  private static long bits(double value) {
    return Double.doubleToLongBits(value);
  }
}
