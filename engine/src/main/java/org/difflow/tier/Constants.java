package org.difflow.tier;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** Objects that generated code refers to; they are the data of its class. */
final class Constants {
  private static final DirectMethodHandleDesc CLASS_DATA_AT =
      ConstantDescs.ofConstantBootstrap(
          MethodHandles.class.describeConstable().orElseThrow(),
          "classDataAt",
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int);

  private final List<Object> all = new ArrayList<>();

  /** The constant that stands for an object. */
  DynamicConstantDesc<?> of(Object object, ClassDesc type) {
    all.add(object);
    return DynamicConstantDesc.ofNamed(
        CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, type, all.size() - 1);
  }

  /** What the class is to be defined with. */
  List<Object> all() {
    return all;
  }
}
