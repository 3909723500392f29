package org.difflow.equation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.difflow.fault.Fault;

/**
 * The methods that step an equation, by their tableaus (S0-77 and, for the others, Hairer, Norsett,
 * Wanner: Solving Ordinary Differential Equations I, II.1). The implicit ones solve equations for
 * their stages in every step, and are the choice for stiff equations.
 */
public enum RungeKutta {
  EULER(1, "0", "1"),
  MIDPOINT(2, "0; 1/2", "0 1"),
  HEUN(2, "0; 1", "1/2 1/2"),
  RALSTON(2, "0; 2/3", "1/4 3/4"),
  /** Kutta's method of order 3. */
  RK3(3, "0; 1/2; -1 2", "1/6 2/3 1/6"),
  RK4(4, "0; 1/2; 0 1/2; 0 0 1", "1/6 1/3 1/3 1/6"),
  /** Kutta's rule of 3/8. */
  RK38(4, "0; 1/3; -1/3 1; 1 -1 1", "1/8 3/8 3/8 1/8"),
  /** The method of Dormand and Prince, in equal steps. */
  DOPRI5(
      5,
      """
      0; 1/5; 3/40 9/40; 44/45 -56/15 32/9; 19372/6561 -25360/2187 64448/6561 -212/729;
      9017/3168 -355/33 46732/5247 49/176 -5103/18656\
      """,
      "35/384 0 500/1113 125/192 -2187/6784 11/84"),
  IMPLICIT_EULER(1, "1", "1"),
  IMPLICIT_MIDPOINT(2, "1/2", "1"),
  /** The average of both ends, of Crank and Nicolson. */
  TRAPEZOIDAL(2, "0; 1/2 1/2", "1/2 1/2");

  private final int order;
  private final Tableau tableau;

  RungeKutta(int order, String rows, String weights) {
    this.order = order;
    this.tableau = Tableau.of(rows, weights);
  }

  /** The error at a fixed time falls with this power of the step. */
  public int order() {
    return order;
  }

  public Tableau tableau() {
    return tableau;
  }

  /** The name in the language: {@code implicit_euler}. */
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The method of that name; blanks and hyphens are as good as {@code _}.
   *
   * @throws Fault E0751 if there is none
   */
  public static RungeKutta named(String name) {
    String symbol = name.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    return Arrays.stream(values())
        .filter(method -> method.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new Fault("E0751", "there is no method `" + name + "`", all()));
  }

  private static String all() {
    return "the methods are "
        + Arrays.stream(values()).map(RungeKutta::symbol).collect(Collectors.joining(" "));
  }
}
