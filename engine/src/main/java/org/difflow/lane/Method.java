package org.difflow.lane;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;

/** The name by which a class file calls a method. */
public record Method(ClassDesc owner, String name, MethodTypeDesc type) {
  /** A static method of numbers that gives a number. */
  public static Method ofNumbers(Class<?> owner, String name, int arguments) {
    return new Method(
        owner.describeConstable().orElseThrow(),
        name,
        MethodTypeDesc.of(
            ConstantDescs.CD_double, Collections.nCopies(arguments, ConstantDescs.CD_double)));
  }

  static Method of(InvokeInstruction call) {
    return new Method(call.owner().asSymbol(), call.name().stringValue(), call.typeSymbol());
  }

  /** Where the class file of the owner is found. */
  String file() {
    String descriptor = owner.descriptorString();
    return "/" + descriptor.substring(1, descriptor.length() - 1) + ".class";
  }
}
