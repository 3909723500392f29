package org.difflow.stepping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Rate;

/** Cuts an outline into stages, and makes one kernel of what each of them computes. */
final class Fusion {
  private final Outline outline;
  private final Schedule schedule;
  private final List<TreeSet<Integer>> readers = new ArrayList<>();

  private Fusion(Outline outline) {
    this.outline = outline;
    this.schedule = new Schedule(outline);
    outline.slots().forEach(_ -> readers.add(new TreeSet<>()));
    IntStream.range(0, outline.slots().size()).forEach(this::noteReads);
  }

  static List<Stage> stages(Outline outline) {
    Fusion fusion = new Fusion(outline);
    return IntStream.range(0, fusion.schedule.stages()).mapToObj(fusion::stage).toList();
  }

  private void noteReads(int slot) {
    switch (outline.slots().get(slot)) {
      case Slot.Computed computed ->
          computed.instruction().operands().forEach(operand -> readers.get(operand).add(slot));
      case Slot.Asked asked -> readers.get(asked.x()).add(slot);
      case Slot.Given _, Slot.Shared _, Slot.Drawn _ -> {}
    }
  }

  private Stage stage(int number) {
    List<Integer> drawn = slots(number, Slot.Drawn.class);
    List<Integer> computed = slots(number, Slot.Computed.class);
    return new Stage(
        drawn,
        Optional.of(computed).filter(slots -> !slots.isEmpty()).map(this::fused),
        questions(number));
  }

  private List<Integer> slots(int stage, Class<? extends Slot> kind) {
    return IntStream.range(0, outline.slots().size())
        .filter(slot -> kind.isInstance(outline.slots().get(slot)) && schedule.stage(slot) == stage)
        .boxed()
        .toList();
  }

  private List<Stage.Question> questions(int stage) {
    Map<Integer, List<Integer>> fields = new LinkedHashMap<>();
    for (int slot : slots(stage, Slot.Asked.class)) {
      fields.computeIfAbsent(asked(slot).field(), _ -> new ArrayList<>()).add(slot);
    }
    return fields.entrySet().stream()
        .map(
            field ->
                new Stage.Question(
                    field.getKey(),
                    asked(field.getValue().getFirst()).x(),
                    field.getValue().stream().map(slot -> asked(slot).member()).toList(),
                    field.getValue()))
        .toList();
  }

  private Slot.Asked asked(int slot) {
    return (Slot.Asked) outline.slots().get(slot);
  }

  private Stage.Fused fused(List<Integer> computed) {
    List<Integer> arguments =
        computed.stream()
            .flatMap(slot -> instruction(slot).operands().stream())
            .filter(operand -> !computed.contains(operand))
            .distinct()
            .toList();
    List<Integer> results = computed.stream().filter(this::leavesItsStage).toList();
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    List<Instruction> code = new ArrayList<>();
    arguments.forEach(slot -> write(argument(slot), slot, code, numbers));
    computed.forEach(slot -> compute(slot, code, numbers));
    return new Stage.Fused(
        Kernel.of(code, results.stream().map(numbers::get).toList()), arguments, results);
  }

  private void compute(int slot, List<Instruction> code, Map<Integer, Integer> numbers) {
    Instruction instruction = instruction(slot);
    List<Integer> operands = instruction.operands().stream().map(numbers::get).toList();
    write(instruction.withOperands(operands), slot, code, numbers);
  }

  private static void write(
      Instruction instruction, int slot, List<Instruction> code, Map<Integer, Integer> numbers) {
    numbers.put(slot, code.size());
    code.add(instruction);
  }

  private Instruction instruction(int slot) {
    return ((Slot.Computed) outline.slots().get(slot)).instruction();
  }

  private boolean leavesItsStage(int slot) {
    return outline.wanted().contains(slot)
        || readers.get(slot).stream().anyMatch(reader -> !isSameKernel(slot, reader));
  }

  private boolean isSameKernel(int slot, int reader) {
    return outline.slots().get(reader) instanceof Slot.Computed
        && schedule.stage(slot) == schedule.stage(reader);
  }

  private Argument argument(int slot) {
    Slot source = outline.slots().get(slot);
    return source instanceof Slot.Shared
        ? new Argument(name(source, slot), source.shape(), Rate.STEP)
        : Argument.of(name(source, slot), source.shape());
  }

  private static String name(Slot source, int slot) {
    return switch (source) {
      case Slot.Given _ -> "x" + slot;
      case Slot.Shared _ -> "c" + slot;
      case Slot.Drawn _ -> "noise" + slot;
      case Slot.Asked asked -> asked.member().memberName() + slot;
      case Slot.Computed _ -> "v" + slot;
    };
  }
}
