package org.difflow.symbolic;

import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;

/** Random formulas in given positive symbols, the same for the same seed. */
public final class RandomFormulas {
  private static final Function[] FUNCTIONS = {
    Function.EXP, Function.TANH, Function.SIN, Function.COS, Function.ATAN, Function.LOG1P
  };

  private final Random random;
  private final ExpressionPool pool;
  private final List<Symbol> symbols;

  public RandomFormulas(long seed, ExpressionPool pool, List<Symbol> symbols) {
    this.random = new Random(seed);
    this.pool = pool;
    this.symbols = symbols;
  }

  public Expr next(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(6)) {
      case 0, 1 -> next(depth - 1).plus(next(depth - 1));
      case 2 -> next(depth - 1).minus(next(depth - 1));
      case 3 -> next(depth - 1).times(next(depth - 1));
      case 4 -> positive(depth - 1).power(pool.constant(BigFraction.of(random.nextInt(7) - 3, 2)));
      default -> function(depth - 1);
    };
  }

  /** log1p and roots need a positive argument; a square plus a bit has one. */
  private Expr positive(int depth) {
    return next(depth).square().plus(pool.constant(BigFraction.of(1, 3)));
  }

  private Expr function(int depth) {
    Function function = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
    Expr bounded = next(depth).apply(Function.ATAN);
    return (function == Function.LOG1P ? bounded.square() : bounded).apply(function);
  }

  private Expr leaf() {
    return random.nextInt(3) == 0
        ? pool.constant(BigFraction.of(random.nextInt(9) - 4, 1 + random.nextInt(3)))
        : symbols.get(random.nextInt(symbols.size()));
  }
}
