package org.difflow.tier;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Norm;
import org.difflow.lane.Method;
import org.difflow.symbolic.Table;

/** The bytecode of calls for one lane: what comes before, between and behind the operands. */
record Calls(CodeBuilder code, Constants constants) {
  private static final ClassDesc MATH = describe(Math.class);
  private static final ClassDesc TABLE = describe(Table.class);
  private static final ClassDesc NORM = describe(Norm.class);
  private static final ClassDesc INTEGRAL = describe(Instruction.Integral.class);
  private static final ClassDesc HELD = describe(Held.class);
  private static final ClassDesc NUMBERS = CD_double.arrayType();

  private static ClassDesc describe(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  void begin(Called called) {
    switch (called) {
      case Called.Lookup(Table table) -> code.loadConstant(constants.of(table, TABLE));
      case Called.Integral integral ->
          code.loadConstant(constants.of(integral.integral(), INTEGRAL))
              .invokestatic(HELD, "of", MethodTypeDesc.of(HELD, INTEGRAL));
      case Called.Function _, Called.Root _ -> {}
    }
  }

  /** A number has been pushed. */
  void number(Called called) {
    if (called instanceof Called.Integral) {
      code.invokevirtual(HELD, "number", MethodTypeDesc.of(HELD, CD_double));
    }
  }

  /** An array has been pushed, where a vector begins in it, its step and its dimension. */
  void vector(Called called) {
    if (called instanceof Called.Integral) {
      code.invokevirtual(HELD, "vector", MethodTypeDesc.of(HELD, NUMBERS, CD_int, CD_int, CD_int));
    }
  }

  void end(Called called) {
    switch (called) {
      case Called.Function(Method method) ->
          code.invokestatic(method.owner(), method.name(), method.type());
      case Called.Lookup _ ->
          code.invokevirtual(TABLE, "get", MethodTypeDesc.of(CD_double, CD_double));
      case Called.Root _ ->
          code.invokestatic(
              NORM,
              "root",
              MethodTypeDesc.of(CD_double, CD_double, NUMBERS, CD_int, CD_int, CD_int));
      case Called.Integral _ -> code.invokevirtual(HELD, "value", MethodTypeDesc.of(CD_double));
    }
  }

  void ofMath(String name, int arguments) {
    code.invokestatic(
        MATH, name, MethodTypeDesc.of(CD_double, Collections.nCopies(arguments, CD_double)));
  }
}
