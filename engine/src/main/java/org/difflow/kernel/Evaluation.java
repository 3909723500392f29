package org.difflow.kernel;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Lookup;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Ternary;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.symbolic.Table;

/** One run of a kernel over a batch: first what all samples share, then tile after tile. */
final class Evaluation {
  private final Kernel kernel;
  private final Batch batch;
  private final Registers registers;

  Evaluation(Kernel kernel, Batch batch) {
    this.kernel = kernel;
    this.batch = batch;
    this.registers =
        new Registers(
            varying(kernel, batch), widths(kernel, batch), batch.samples(), batch.dimension());
  }

  List<Matrix> run() {
    List<Matrix> results = kernel.results().stream().map(this::unwritten).toList();
    compute(false, 0, 1);
    for (int first = 0; first < batch.samples(); first += registers.tile()) {
      int samples = Math.min(registers.tile(), batch.samples() - first);
      compute(true, first, samples);
      store(results, first, samples);
    }
    return results;
  }

  private static boolean[] varying(Kernel kernel, Batch batch) {
    boolean[] varying = new boolean[kernel.instructions().size()];
    for (int i = 0; batch.samples() != 1 && i < varying.length; i++) {
      Instruction instruction = kernel.instructions().get(i);
      varying[i] =
          instruction instanceof Argument
              ? batch.arguments().get(i).rows() != 1
              : instruction.operands().stream().anyMatch(operand -> varying[operand]);
    }
    return varying;
  }

  private static int[] widths(Kernel kernel, Batch batch) {
    int[] widths = new int[kernel.instructions().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = kernel.shape(i) == Shape.VECTOR ? batch.dimension() : 1;
    }
    return widths;
  }

  private Matrix unwritten(int value) {
    return Matrix.zeros(batch.samples(), registers.width(value));
  }

  private void store(List<Matrix> results, int first, int samples) {
    for (int i = 0; i < results.size(); i++) {
      store(kernel.results().get(i), results.get(i), first, samples);
    }
  }

  private void store(int value, Matrix result, int first, int samples) {
    int width = result.columns();
    double[] values = registers.stretch(0, value, samples, width);
    System.arraycopy(values, 0, result.values(), first * width, samples * width);
  }

  private void compute(boolean varying, int first, int samples) {
    for (int value = 0; value < kernel.instructions().size(); value++) {
      if (registers.varies(value) == varying) {
        compute(value, first, samples);
      }
    }
  }

  private void compute(int value, int first, int samples) {
    double[] out = registers.get(value);
    int width = registers.width(value);
    int count = samples * width;
    switch (kernel.instructions().get(value)) {
      case Argument _ -> registers.load(value, batch.arguments().get(value), first, samples);
      case Literal(double number) -> out[0] = number;
      case Unary(UnaryOperation operation, int operand) ->
          operation.apply(registers.get(operand), out, count);
      case Binary(BinaryOperation operation, int left, int right) -> {
        double[] a = registers.stretch(0, left, samples, width);
        double[] b = registers.stretch(1, right, samples, width);
        operation.apply(a, b, out, count);
      }
      case Ternary ternary -> ternary(ternary, samples, width, out);
      case Lookup(Table table, int index) -> lookup(table, registers.get(index), out, count);
      case Dot dot -> dot(dot, samples, out);
      case Length(int operand) -> norm(operand, samples, out);
      case Integral integral -> integral(integral, samples, out);
      case Select select -> select(select, samples, width, out);
    }
  }

  private void ternary(Ternary ternary, int samples, int width, double[] out) {
    double[] a = registers.stretch(0, ternary.first(), samples, width);
    double[] b = registers.stretch(1, ternary.second(), samples, width);
    double[] c = registers.stretch(2, ternary.third(), samples, width);
    for (int i = 0; i < samples * width; i++) {
      out[i] = ternary.operation().apply(a[i], b[i], c[i]);
    }
  }

  private static void lookup(Table table, double[] indices, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = table.get(indices[i]);
    }
  }

  private void dot(Dot dot, int samples, double[] out) {
    int width = batch.dimension();
    double[] a = registers.stretch(0, dot.left(), samples, width);
    double[] b = registers.stretch(1, dot.right(), samples, width);
    for (int sample = 0; sample < samples; sample++) {
      double sum = 0;
      for (int i = sample * width; i < (sample + 1) * width; i++) {
        sum = Math.fma(a[i], b[i], sum);
      }
      out[sample] = sum;
    }
  }

  private void norm(int operand, int samples, double[] out) {
    int width = batch.dimension();
    double[] a = registers.stretch(0, operand, samples, width);
    for (int sample = 0; sample < samples; sample++) {
      out[sample] = Norm.of(a, sample * width, (sample + 1) * width);
    }
  }

  private void integral(Integral integral, int samples, double[] out) {
    for (int sample = 0; sample < samples; sample++) {
      int row = sample;
      List<Matrix> held = integral.captured().stream().map(value -> row(value, row)).toList();
      double lower = row(integral.lower(), row).get(0, 0);
      double upper = row(integral.upper(), row).get(0, 0);
      out[sample] = integral.value(lower, upper, held);
    }
  }

  /** The numbers of one sample, as one row. */
  private Matrix row(int value, int sample) {
    int width = registers.width(value);
    int first = registers.varies(value) ? sample * width : 0;
    return Matrix.rowVector(Arrays.copyOfRange(registers.get(value), first, first + width));
  }

  private void select(Select select, int samples, int width, double[] out) {
    double[] left = registers.stretch(0, select.left(), samples, width);
    double[] right = registers.stretch(1, select.right(), samples, width);
    double[] yes = registers.stretch(2, select.yes(), samples, width);
    double[] no = registers.stretch(3, select.no(), samples, width);
    for (int i = 0; i < samples * width; i++) {
      out[i] = select.comparison().holds(left[i], right[i]) ? yes[i] : no[i];
    }
  }
}
