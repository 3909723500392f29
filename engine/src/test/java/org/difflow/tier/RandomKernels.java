package org.difflow.tier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Comparison;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Rate;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;

/** Kernels of all instructions, and arguments for them, drawn from a seed. */
final class RandomKernels {
  private static final List<Argument> ARGUMENTS =
      List.of(
          new Argument("t", Shape.SCALAR, Rate.STEP),
          new Argument("beta", Shape.SCALAR, Rate.PARAMETER),
          Argument.of("s", Shape.SCALAR),
          Argument.of("u", Shape.SCALAR),
          new Argument("m", Shape.VECTOR, Rate.STEP),
          Argument.of("x", Shape.VECTOR),
          Argument.of("y", Shape.VECTOR));

  /** All but those whose series take long for numbers of any size. */
  private static final BinaryOperation[] BINARY =
      EnumSet.complementOf(
              EnumSet.of(
                  BinaryOperation.BESSEL_I, BinaryOperation.GAMMA_P, BinaryOperation.GAMMA_Q))
          .toArray(BinaryOperation[]::new);

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    1e200,
    1e-200,
    0.5,
    709.8
  };

  private final SplittableRandom random;
  private final List<Instruction> instructions = new ArrayList<>(ARGUMENTS);
  private final List<Shape> shapes = new ArrayList<>();

  private RandomKernels(long seed) {
    this.random = new SplittableRandom(seed);
    ARGUMENTS.forEach(argument -> shapes.add(argument.shape()));
  }

  /** A kernel with so many instructions beside its arguments, and some results. */
  static Kernel kernel(long seed, int size) {
    RandomKernels kernels = new RandomKernels(seed);
    for (int i = 0; i < size; i++) {
      kernels.add(kernels.instruction());
    }
    return Kernel.of(kernels.instructions, kernels.results());
  }

  /** A number of any size, often a special one. */
  static double number(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
      case 1 -> Double.longBitsToDouble(random.nextLong());
      default -> random.nextDouble(-3, 3);
    };
  }

  private List<Integer> results() {
    List<Integer> results = new ArrayList<>();
    int last = instructions.size() - 1;
    results.add(last);
    results.add(Math.max(0, last - 1));
    results.add(random.nextInt(instructions.size()));
    results.add(random.nextInt(instructions.size()));
    results.add(last);
    return results;
  }

  private void add(Instruction instruction) {
    instructions.add(instruction);
    shapes.add(Kernel.of(instructions, instructions.size() - 1).shape());
  }

  private Instruction instruction() {
    return switch (random.nextInt(15)) {
      case 0 -> new Literal(number(random));
      case 1, 2, 3, 4 -> new Unary(pick(UnaryOperation.values()), any());
      case 5, 6, 7, 8, 9, 10 -> new Binary(pick(BINARY), any(), any());
      case 11 -> new Dot(vector(), vector());
      case 12 -> new Length(vector());
      case 13 -> new Select(pick(Comparison.values()), any(), any(), any(), any());
      default -> new Binary(BinaryOperation.ADD, any(), any());
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private int any() {
    int recent = Math.min(instructions.size(), ARGUMENTS.size() + 4);
    return random.nextInt(4) == 0
        ? random.nextInt(instructions.size())
        : instructions.size() - 1 - random.nextInt(recent);
  }

  private int vector() {
    int value = any();
    while (shapes.get(value) != Shape.VECTOR) {
      value = random.nextInt(instructions.size());
    }
    return value;
  }

  /** Panels for the arguments. */
  static double[][] panels(Kernel kernel, SplittableRandom random, int lanes, int dimension) {
    return kernel.arguments().stream()
        .map(argument -> panel(argument, random, lanes, dimension))
        .toArray(double[][]::new);
  }

  private static double[] panel(
      Argument argument, SplittableRandom random, int lanes, int dimension) {
    int width = argument.shape() == Shape.VECTOR ? dimension : 1;
    double[] panel = new double[argument.rate().variesBySample() ? width * lanes : width];
    for (int i = 0; i < panel.length; i++) {
      panel[i] = number(random);
    }
    return panel;
  }
}
