package org.difflow.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;

/**
 * The loops of a kernel: which values each computes, in the order of the kernel, and where those
 * values stand that another loop reads.
 */
final class Phases {
  /** Functions with ways that lanes do not take together, after which a loop may be run anew. */
  private static final Set<UnaryOperation> ESCAPING =
      Set.of(UnaryOperation.SIN, UnaryOperation.COS, UnaryOperation.TAN);

  private final Kernel kernel;
  private final Scratch scratch = new Scratch();
  private final SortedMap<Phase, List<Task>> phases = new TreeMap<>();
  private final List<Phase> phaseOf = new ArrayList<>();
  private final Map<Integer, Place> homes = new HashMap<>();
  private final Map<Integer, Place> squares = new HashMap<>();
  private final Phase.Stage sums;

  Phases(Kernel kernel) {
    this.kernel = kernel;
    this.sums = sumsStage();
    for (int value = 0; value < kernel.instructions().size(); value++) {
      phaseOf.add(phase(value));
      schedule(value);
    }
    findHomes();
  }

  Kernel kernel() {
    return kernel;
  }

  Scratch scratch() {
    return scratch;
  }

  /** The loops in their order. */
  SortedMap<Phase, List<Task>> inOrder() {
    return phases;
  }

  /** Where a value stands for loops other than its own. */
  Place home(int value) {
    return homes.get(value);
  }

  /** Where the sum of an inner product stands, or that of the squares of a norm. */
  Place sum(int value) {
    return squares.getOrDefault(value, homes.get(value));
  }

  private boolean varies(int value) {
    return kernel.rate(value).variesBySample();
  }

  private boolean isVector(int value) {
    return kernel.shape(value) == Shape.VECTOR;
  }

  private Instruction instruction(int value) {
    return kernel.instructions().get(value);
  }

  private boolean isGiven(int value) {
    return instruction(value) instanceof Argument || instruction(value) instanceof Literal;
  }

  /** A loop that may be run anew must not add up anything. */
  private Phase.Stage sumsStage() {
    for (int value = 0; value < kernel.instructions().size(); value++) {
      if (isVector(value)
          && instruction(value) instanceof Unary(UnaryOperation operation, int _)
          && ESCAPING.contains(operation)) {
        return Phase.Stage.SUMS;
      }
    }
    return Phase.Stage.VECTORS;
  }

  private boolean isSum(int value) {
    return instruction(value) instanceof Dot || instruction(value) instanceof Length;
  }

  private Phase phase(int value) {
    boolean vector = isVector(value);
    int cycle =
        instruction(value).operands().stream()
            .filter(operand -> varies(operand) == varies(value))
            .mapToInt(operand -> cycle(operand, vector || isSum(value)))
            .max()
            .orElse(0);
    int sums = isSum(value) ? 1 : 0;
    return new Phase(
        varies(value), cycle + sums, vector ? Phase.Stage.VECTORS : Phase.Stage.SCALARS);
  }

  /** From which cycle on a value is there for vectors, or for scalars, which come before them. */
  private int cycle(int value, boolean forVector) {
    int cycle = phaseOf.get(value).cycle();
    return !isGiven(value) && isVector(value) && !forVector ? cycle + 1 : cycle;
  }

  private void schedule(int value) {
    Phase phase = phaseOf.get(value);
    switch (instruction(value)) {
      case Argument _, Literal _ -> {}
      case Dot _ -> add(before(phase), new Task.Accumulate(value));
      case Length _ -> {
        add(before(phase), new Task.Accumulate(value));
        add(phase, new Task.Compute(value));
      }
      default -> add(phase, new Task.Compute(value));
    }
  }

  /** Where the sums are added up that a loop over scalars reads. */
  private Phase before(Phase phase) {
    return new Phase(phase.varies(), phase.cycle() - 1, sums);
  }

  private void add(Phase phase, Task task) {
    phases.computeIfAbsent(phase, _ -> new ArrayList<>()).add(task);
  }

  private void findHomes() {
    for (int value = 0; value < kernel.instructions().size(); value++) {
      if (instruction(value) instanceof Argument) {
        homes.put(value, new Place(Place.Source.ARGUMENT, value, extent(value)));
      }
    }
    for (int result = 0; result < kernel.results().size(); result++) {
      giveResult(kernel.results().get(result), result);
    }
    valuesBetweenLoops().forEach(this::giveHome);
    for (int value = 0; value < kernel.instructions().size(); value++) {
      if (instruction(value) instanceof Length) {
        squares.put(value, scratch.add(extent(value)));
      } else if (instruction(value) instanceof Dot) {
        giveHome(value);
      }
    }
  }

  private void giveResult(int value, int result) {
    if (varies(value) && !homes.containsKey(value)) {
      homes.put(value, new Place(Place.Source.RESULT, result, extent(value)));
    } else {
      Phase.Stage stage = isVector(value) ? Phase.Stage.VECTORS : Phase.Stage.SCALARS;
      int cycle = varies(value) ? phaseOf.get(value).cycle() : 0;
      add(new Phase(true, cycle, stage), new Task.Copy(value, result));
    }
  }

  private void giveHome(int value) {
    if (!isGiven(value)) {
      homes.computeIfAbsent(value, _ -> scratch.add(extent(value)));
    }
  }

  private Extent extent(int value) {
    return Extent.of(varies(value), isVector(value));
  }

  private Set<Integer> valuesBetweenLoops() {
    Set<Integer> values = new HashSet<>();
    phases.forEach(
        (phase, tasks) -> {
          Set<Integer> here = new HashSet<>();
          for (Task task : tasks) {
            reads(task).stream().filter(value -> !here.contains(value)).forEach(values::add);
            computed(task).ifPresent(here::add);
          }
        });
    return values;
  }

  private List<Integer> reads(Task task) {
    return switch (task) {
      case Task.Compute(int value) when instruction(value) instanceof Length(int operand) ->
          List.of(operand);
      case Task.Compute(int value) -> instruction(value).operands();
      case Task.Accumulate(int value) -> instruction(value).operands();
      case Task.Copy(int value, int _) -> List.of(value);
    };
  }

  private static Optional<Integer> computed(Task task) {
    return task instanceof Task.Compute(int value) ? Optional.of(value) : Optional.empty();
  }
}
