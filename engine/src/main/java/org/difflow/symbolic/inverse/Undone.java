package org.difflow.symbolic.inverse;

import java.util.stream.Stream;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;

/** What the argument of a function may be, given its value. */
final class Undone {
  private Undone() {}

  static Stream<Expr> of(Function function, Expr value) {
    Expr one = value.pool().constant(1);
    return switch (function) {
      case EXP -> Stream.of(value.log());
      case LOG -> Stream.of(value.exp());
      case EXPM1 -> Stream.of(value.apply(Function.LOG1P));
      case LOG1P -> Stream.of(value.apply(Function.EXPM1));
      case SINH -> Stream.of(value.plus(value.square().plus(1).sqrt()).log());
      case TANH -> Stream.of(one.plus(value).over(one.minus(value)).log().over(2));
      case TAN -> Stream.of(value.apply(Function.ATAN));
      case ATAN -> Stream.of(value.apply(Function.TAN));
      case SIN -> Stream.of(value.apply(Function.ASIN));
      case ASIN -> Stream.of(value.apply(Function.SIN));
      case SIGMOID -> Stream.of(value.over(one.minus(value)).log());
      case SOFTPLUS -> Stream.of(value.apply(Function.EXPM1).log());
      default -> Stream.empty();
    };
  }

  /** The base of a power, which may be negative if the exponent is whole. */
  static Stream<Expr> power(Expr exponent, Expr value) {
    Expr root = value.power(exponent.reciprocal());
    if (!(exponent instanceof Constant number) || !number.isInteger() || Positivity.prove(value)) {
      return Stream.of(root);
    }
    return isEven(number) ? Stream.of(root, root.negate()) : Stream.of(oddRoot(exponent, value));
  }

  private static boolean isEven(Constant whole) {
    return !whole.value().getNumerator().testBit(0);
  }

  private static Expr oddRoot(Expr exponent, Expr value) {
    Expr size = value.apply(Function.ABS).power(exponent.reciprocal());
    return value.apply(Function.SIGN).times(size);
  }
}
