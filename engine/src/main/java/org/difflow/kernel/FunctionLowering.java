package org.difflow.kernel;

import java.util.function.ToIntFunction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;

/** Functions: the elementary ones directly, the others by their formulas. */
final class FunctionLowering {
  private final Assembler code;
  private final ToIntFunction<Expr> values;

  FunctionLowering(Assembler code, ToIntFunction<Expr> values) {
    this.code = code;
    this.values = values;
  }

  int lower(Application application) {
    int argument = values.applyAsInt(application.argument());
    return switch (application.function()) {
      case EXP -> code.unary(UnaryOperation.EXP, argument);
      case EXPM1 -> code.unary(UnaryOperation.EXPM1, argument);
      case LOG -> logarithm(application.argument());
      case LOG1P -> code.unary(UnaryOperation.LOG1P, argument);
      case SIN -> code.unary(UnaryOperation.SIN, argument);
      case COS -> code.unary(UnaryOperation.COS, argument);
      case TAN -> code.unary(UnaryOperation.TAN, argument);
      case ASIN -> code.unary(UnaryOperation.ASIN, argument);
      case ACOS -> code.unary(UnaryOperation.ACOS, argument);
      case ATAN -> code.unary(UnaryOperation.ATAN, argument);
      case SINH -> code.unary(UnaryOperation.SINH, argument);
      case COSH -> code.unary(UnaryOperation.COSH, argument);
      case TANH -> code.unary(UnaryOperation.TANH, argument);
      case SIGMOID -> sigmoid(argument);
      case ABS -> code.unary(UnaryOperation.ABSOLUTE, argument);
      case SIGN -> sign(argument);
      case FLOOR -> code.unary(UnaryOperation.FLOOR, argument);
      case ROUND -> code.unary(UnaryOperation.ROUND, argument);
      case ERF -> code.unary(UnaryOperation.ERF, argument);
      case ERFC -> code.unary(UnaryOperation.ERFC, argument);
      case EXPI -> code.unary(UnaryOperation.EXPI, argument);
      case GAMMA -> code.unary(UnaryOperation.GAMMA, argument);
      case LOGGAMMA -> code.unary(UnaryOperation.LOG_GAMMA, argument);
      case SOFTPLUS -> softplus(argument);
      case NORM -> code.norm(argument);
      default -> ofSeveral(application);
    };
  }

  private int ofSeveral(Application application) {
    return switch (application.function()) {
      case DOT -> code.dot(argument(application, 0), argument(application, 1));
      case ATAN2 -> binary(BinaryOperation.ANGLE, application);
      case MOD -> binary(BinaryOperation.REMAINDER, application);
      case MIN -> binary(BinaryOperation.MINIMUM, application);
      case MAX -> binary(BinaryOperation.MAXIMUM, application);
      case GAMMA_P -> binary(BinaryOperation.GAMMA_P, application);
      case GAMMA_Q -> binary(BinaryOperation.GAMMA_Q, application);
      case BESSEL_I -> binary(BinaryOperation.BESSEL_I, application);
      case BETA_I ->
          code.ternary(
              TernaryOperation.BETA_I,
              argument(application, 0),
              argument(application, 1),
              argument(application, 2));
      case IF_LESS -> choice(Comparison.LESS, application);
      case IF_EQUAL -> choice(Comparison.EQUAL, application);
      default -> throw new IllegalArgumentException(application.function() + " of one number");
    };
  }

  private int choice(Comparison comparison, Application application) {
    return code.select(
        comparison,
        argument(application, 0),
        argument(application, 1),
        argument(application, 2),
        argument(application, 3));
  }

  private int argument(Application application, int index) {
    return values.applyAsInt(application.arguments().get(index));
  }

  private int binary(BinaryOperation operation, Application application) {
    return code.binary(operation, argument(application, 0), argument(application, 1));
  }

  /** Of a number that is no double, its own. */
  private int logarithm(Expr argument) {
    return argument instanceof Constant number && !WideProducts.leavesRoom(number.value())
        ? code.literal(WideProducts.logarithm(number.value()))
        : code.unary(UnaryOperation.LOG, values.applyAsInt(argument));
  }

  /** 1 / (1 + e^-u): where e^-u overflows the quotient is 0, as it should be. */
  private int sigmoid(int u) {
    int one = code.literal(1);
    int sum = code.binary(BinaryOperation.ADD, one, code.unary(UnaryOperation.EXP, negate(u)));
    return code.binary(BinaryOperation.DIVIDE, one, sum);
  }

  /** max(u, 0) + log(1 + e^-|u|), in which nothing overflows. */
  private int softplus(int u) {
    int decay = code.unary(UnaryOperation.EXP, negate(code.unary(UnaryOperation.ABSOLUTE, u)));
    int ramp = code.binary(BinaryOperation.MAXIMUM, u, code.literal(0));
    return code.binary(BinaryOperation.ADD, ramp, code.unary(UnaryOperation.LOG1P, decay));
  }

  /** The sign of u, u itself where that is 0 or NaN. */
  private int sign(int u) {
    int zero = code.literal(0);
    int notPositive = code.select(Comparison.LESS, u, zero, code.literal(-1), u);
    return code.select(Comparison.LESS, zero, u, code.literal(1), notPositive);
  }

  private int negate(int value) {
    return code.unary(UnaryOperation.NEGATE, value);
  }
}
