package org.difflow.lane;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instructions of a method without loops, and for each of them where its ways meet again.
 *
 * @param instructions in their order; control only goes on
 * @param targets the number of the instruction that a label stands before
 * @param joins for each instruction the first one that every way from it passes; {@link #exit} when
 *     the ways only meet where the method returns
 */
record MethodBody(List<Instruction> instructions, Map<Label, Integer> targets, int[] joins) {
  private static final Set<String> EXACT =
      Set.of(
          "abs",
          "clamp",
          "copySign",
          "getExponent",
          "isFinite",
          "isInfinite",
          "isNaN",
          "max",
          "min");

  private static final Map<Method, Optional<MethodBody>> READ = new ConcurrentHashMap<>();

  /**
   * Reads the class file of a method.
   *
   * @throws Untranslatable if it has loops or catches exceptions, or there is no such class file
   */
  static MethodBody of(Method method) {
    return READ.computeIfAbsent(
            method, name -> isOneDefinition(name) ? read(name) : Optional.empty())
        .orElseThrow(() -> new Untranslatable("the body of " + method.name()));
  }

  /** Methods of Java other than these may be replaced by the JVM, with other bits. */
  private static boolean isOneDefinition(Method method) {
    return method.file().startsWith("/org/difflow/") || EXACT.contains(method.name());
  }

  /** The number behind the last instruction, where all ways end. */
  int exit() {
    return instructions.size();
  }

  int target(BranchInstruction branch) {
    return targets.get(branch.target());
  }

  private static Optional<MethodBody> read(Method method) {
    try (InputStream file = MethodBody.class.getResourceAsStream(method.file())) {
      return file == null
          ? Optional.empty()
          : ClassFile.of().parse(file.readAllBytes()).methods().stream()
              .filter(model -> isCalled(method, model))
              .findFirst()
              .flatMap(MethodModel::code)
              .flatMap(MethodBody::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCalled(Method method, MethodModel model) {
    return model.methodName().equalsString(method.name())
        && model.methodTypeSymbol().equals(method.type());
  }

  private static Optional<MethodBody> of(CodeModel code) {
    List<Instruction> instructions = new ArrayList<>();
    Map<Label, Integer> targets = new HashMap<>();
    for (CodeElement element : code) {
      switch (element) {
        case Instruction instruction -> instructions.add(instruction);
        case LabelTarget target -> targets.put(target.label(), instructions.size());
        case ExceptionCatch _ -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    MethodBody body = new MethodBody(instructions, targets, new int[instructions.size()]);
    return body.findJoins() ? Optional.of(body) : Optional.empty();
  }

  /** From the last instruction to the first; false if there is a loop. */
  private boolean findJoins() {
    for (int at = exit() - 1; at >= 0; at--) {
      if (instructions.get(at) instanceof BranchInstruction branch && target(branch) <= at) {
        return false;
      }
      joins[at] = join(at);
    }
    return true;
  }

  private int join(int at) {
    return switch (instructions.get(at)) {
      case ReturnInstruction _, ThrowInstruction _ -> exit();
      case BranchInstruction branch when branch.opcode() == Opcode.GOTO -> target(branch);
      case BranchInstruction branch -> meeting(target(branch), at + 1);
      default -> at + 1;
    };
  }

  /** Joins lie further on, so the way that is behind goes on until both are at one place. */
  private int meeting(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a < b) {
        a = joins[a];
      } else {
        b = joins[b];
      }
    }
    return a;
  }
}
