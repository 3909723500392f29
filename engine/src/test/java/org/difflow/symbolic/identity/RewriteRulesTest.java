package org.difflow.symbolic.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.difflow.symbolic.Function.ABS;
import static org.difflow.symbolic.Function.ASIN;
import static org.difflow.symbolic.Function.DOT;
import static org.difflow.symbolic.Function.GAMMA;
import static org.difflow.symbolic.Function.IF_EQUAL;
import static org.difflow.symbolic.Function.IF_LESS;
import static org.difflow.symbolic.Function.NORM;
import static org.difflow.symbolic.Function.SIN;
import static org.difflow.symbolic.Function.TANH;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identities;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every table holds at points of its domain, in twenty digits. */
class RewriteRulesTest {
  private static final ExpressionPool POOL = new ExpressionPool();

  /** The functions of numbers that are no integrals and no choices. */
  private static final Set<Function> SCALAR =
      EnumSet.complementOf(
          EnumSet.of(NORM, DOT, IF_LESS, IF_EQUAL, Function.INTEGRAL, Function.ANTIDERIVATIVE));

  /** A rule whose left side has a value at fewer places is not tested. */
  private static final int FEWEST_POINTS = 5;

  static List<Identity> rules() {
    return tables().stream().flatMap(table -> table.in(POOL).stream()).toList();
  }

  private static List<Identities> tables() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.difflow")
            .stream()
            .filter(found -> found.isAssignableTo(Identities.class) && !found.isInterface())
            .map(RewriteRulesTest::table)
            .toList();
  }

  private static Identities table(JavaClass found) {
    try {
      Constructor<?> constructor = found.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Identities) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(found + " is a table without a constructor", e);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void sidesOfRuleAgree(Identity rule) {
    Agreement found = Agreement.of(rule);
    boolean number = rule.left().symbols().isEmpty();
    assertThat(found.differences()).isEmpty();
    assertThat(found.points()).isGreaterThanOrEqualTo(number ? 1 : FEWEST_POINTS);
  }

  /** What construction makes of functions of 0 and 1 is what they are there. */
  @ParameterizedTest
  @MethodSource("knownValues")
  void valueAtSimpleNumbersIsKnown(Function function, List<Integer> numbers) {
    Expr[] symbols =
        IntStream.range(0, numbers.size()).mapToObj(i -> POOL.symbol("k" + i)).toArray(Expr[]::new);
    Map<Symbol, BigDecimal> point = new HashMap<>();
    IntStream.range(0, numbers.size())
        .forEach(i -> point.put((Symbol) symbols[i], BigDecimal.valueOf(numbers.get(i))));
    Expr built = of(function, numbers);
    Digits.of(POOL.apply(function, symbols), point)
        .ifPresent(value -> assertThat(Digits.of(built, Map.of())).contains(value));
  }

  static List<Arguments> knownValues() {
    return SCALAR.stream()
        .flatMap(
            function -> simple(function.arity()).map(numbers -> Arguments.of(function, numbers)))
        .filter(found -> !(of((Function) found.get()[0], numbers(found)) instanceof Application))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Integer> numbers(Arguments found) {
    return (List<Integer>) found.get()[1];
  }

  private static Expr of(Function function, List<Integer> numbers) {
    return POOL.apply(function, numbers.stream().map(POOL::constant).toArray(Expr[]::new));
  }

  private static Stream<List<Integer>> simple(int count) {
    return IntStream.range(0, 1 << count)
        .mapToObj(bits -> IntStream.range(0, count).mapToObj(i -> bits >> i & 1).toList());
  }

  static List<Identity> wrongTwins() {
    Symbol x = POOL.symbol("x");
    Symbol y = POOL.symbol("y");
    Symbol a = POOL.symbol("a", Sort.SCALAR, Domain.POSITIVE);
    return List.of(
        new Identity("log of a product of real numbers", x.times(y).log(), x.log().plus(y.log())),
        new Identity("root of a square of a real number", x.square().sqrt(), x),
        new Identity("power of a power", x.power(2).power(a), x.power(a.times(2))),
        new Identity("arc of a sine", x.apply(SIN).apply(ASIN), x),
        new Identity("shift of gamma", a.plus(1).apply(GAMMA), a.plus(1).times(a.apply(GAMMA))),
        new Identity("tanh in decaying exponentials", x.apply(TANH), falling(x)),
        new Identity("near one", x.square().plus(1).sqrt(), x.square().over(2).plus(1)));
  }

  /** Right for positive numbers. */
  private static Expr falling(Expr x) {
    Expr decay = x.apply(ABS).times(-2).exp();
    return decay.negate().plus(1).over(decay.plus(1));
  }

  @ParameterizedTest
  @MethodSource("wrongTwins")
  void wrongTwinIsRefuted(Identity twin) {
    assertThat(Agreement.of(twin).differences()).isNotEmpty();
  }
}
