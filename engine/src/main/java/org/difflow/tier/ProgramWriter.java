package org.difflow.tier;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.kernel.Kernel;

/**
 * Writes the class of a program: a static method for each loop, and {@code run}, which calls them
 * one after the other.
 *
 * <p>Vectors take whole vectors of lanes; what is left over is done by the loops over numbers, and
 * so is a phase in which a lane has escaped.
 */
final class ProgramWriter {
  /**
   * Steps in a loop over numbers: far below the 8,000 bytes from which on the JVM compiles nothing.
   */
  private static final int NUMBER_STEPS = 150;

  /** Steps in a loop over vectors: C2 is at its best up to here. */
  private static final int VECTOR_STEPS = 80;

  private static final ClassDesc SELF = ClassDesc.of("org.difflow.tier", "Program");
  private static final ClassDesc PARENT = describe(Generated.class);
  private static final ClassDesc LAYOUT = describe(Scratch.class);
  private static final ClassDesc NUMBERS = ConstantDescs.CD_double.arrayType();
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          NUMBERS.arrayType(),
          NUMBERS.arrayType(),
          NUMBERS,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);
  private static final MethodTypeDesc FILL =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          NUMBERS,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int,
          ConstantDescs.CD_double);

  private final Phases phases;
  private final int width;
  private final Constants constants = new Constants();
  private final List<Stage> stages = new ArrayList<>();

  /** The two ways in which a phase runs. */
  private record Stage(Phase phase, List<Task> tasks, Part numbers, Part vectors) {}

  /** A body cut into loops, whose methods are called by the name and a number. */
  private record Part(String name, Body body, List<Chunk> chunks, boolean inLanes) {}

  private ProgramWriter(Phases phases, int width) {
    this.phases = phases;
    this.width = width;
  }

  /** A program whose loops take so many lanes at a time; 1 for loops over numbers alone. */
  static PanelProgram write(Kernel kernel, int width) {
    Phases phases = new Phases(kernel);
    ProgramWriter writer = new ProgramWriter(phases, width);
    phases.inOrder().forEach(writer::add);
    return writer.define();
  }

  private static ClassDesc describe(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /** Cuts for both ways in any case, so that the programs of a kernel need the same scratch. */
  private void add(Phase phase, List<Task> tasks) {
    String name = "loop" + stages.size();
    Part numbers = part(name, tasks, NUMBER_STEPS, false);
    Part vectors = phase.varies() ? part(name + "lanes", tasks, VECTOR_STEPS, true) : numbers;
    stages.add(new Stage(phase, tasks, numbers, width > 1 ? vectors : numbers));
  }

  private Part part(String name, List<Task> tasks, int limit, boolean forLanes) {
    Body body = new Body(phases, tasks, forLanes);
    return new Part(name, body, Cut.of(body, limit, forLanes, phases.scratch()), forLanes);
  }

  private PanelProgram define() {
    byte[] bytes = ClassFile.of().build(SELF, this::writeClass);
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants.all(), true);
      return (PanelProgram)
          lookup.lookupClass().getDeclaredConstructor(Scratch.class).newInstance(phases.scratch());
    } catch (InstantiationException
        | IllegalAccessException
        | NoSuchMethodException
        | InvocationTargetException e) {
      throw new LinkageError("a generated program", e);
    }
  }

  private void writeClass(ClassBuilder type) {
    type.withFlags(ClassFile.ACC_FINAL).withSuperclass(PARENT);
    MethodTypeDesc constructor = MethodTypeDesc.of(ConstantDescs.CD_void, LAYOUT);
    type.withMethodBody(
        ConstantDescs.INIT_NAME,
        constructor,
        0,
        code ->
            code.aload(0)
                .aload(1)
                .invokespecial(PARENT, ConstantDescs.INIT_NAME, constructor)
                .return_());
    stages.stream()
        .flatMap(stage -> Stream.of(stage.numbers, stage.vectors).distinct())
        .forEach(part -> writeLoops(type, part));
    type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, this::writeRun);
  }

  private void writeLoops(ClassBuilder type, Part part) {
    for (int i = 0; i < part.chunks.size(); i++) {
      Chunk chunk = part.chunks.get(i);
      type.withMethodBody(
          part.name + i, Loop.TYPE, ClassFile.ACC_STATIC, code -> loop(code, part, chunk).write());
    }
  }

  private Loop loop(CodeBuilder code, Part part, Chunk chunk) {
    return part.inLanes && !chunk.byNumber()
        ? new VectorLoop(code, part.body, chunk, phases.scratch(), width)
        : new NumberLoop(code, part.body, chunk, phases.scratch(), constants);
  }

  private void writeRun(CodeBuilder code) {
    int coordinate = code.allocateLocal(TypeKind.INT);
    int whole = code.allocateLocal(TypeKind.INT);
    Addresses addresses = new Addresses(code, phases.scratch(), 1, coordinate);
    code.iload(addresses.lanes()).loadConstant(-width).iand().istore(whole);
    for (Stage stage : stages) {
      stage.tasks.forEach(task -> clear(task, addresses));
      new StageCall(code, addresses, coordinate, whole).write(stage);
    }
    code.return_();
  }

  private void clear(Task task, Addresses addresses) {
    if (task instanceof Task.Accumulate(int value)) {
      Place sum = phases.sum(value);
      CodeBuilder code = addresses.code();
      addresses.pushArray(sum);
      addresses.pushStart(sum);
      addresses.pushStart(sum);
      addresses.pushSize(sum.extent());
      code.iadd().dconst_0().invokestatic(describe(Arrays.class), "fill", FILL);
    }
  }

  /** The calls of one phase. */
  private record StageCall(CodeBuilder code, Addresses addresses, int coordinate, int whole) {
    void write(Stage stage) {
      code.iconst_0().istore(coordinate);
      Label top = code.newLabel();
      code.labelBinding(top);
      if (!stage.phase.varies()) {
        call(stage.numbers, code::iconst_0, code::iconst_1);
        code.pop();
      } else {
        lanes(stage);
      }
      if (stage.phase.overCoordinates()) {
        code.iinc(coordinate, 1).iload(coordinate).iload(addresses.dimension()).if_icmplt(top);
      }
    }

    private void lanes(Stage stage) {
      if (stage.vectors == stage.numbers) {
        call(stage.numbers, code::iconst_0, () -> code.iload(addresses.lanes()));
        code.pop();
        return;
      }
      call(stage.vectors, code::iconst_0, () -> code.iload(whole));
      Label well = code.newLabel();
      code.ifeq(well);
      call(stage.numbers, code::iconst_0, () -> code.iload(whole));
      code.pop().labelBinding(well);
      call(stage.numbers, () -> code.iload(whole), () -> code.iload(addresses.lanes()));
      code.pop();
    }

    /** Leaves on the stack whether a lane has escaped. */
    private void call(Part part, Runnable pushFrom, Runnable pushTo) {
      code.iconst_0();
      for (int i = 0; i < part.chunks.size(); i++) {
        addresses.pushParameters();
        code.iload(coordinate);
        pushFrom.run();
        pushTo.run();
        code.invokestatic(SELF, part.name + i, Loop.TYPE).ior();
      }
    }
  }
}
