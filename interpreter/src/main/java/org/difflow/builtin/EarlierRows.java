package org.difflow.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.data.NpyRows;
import org.difflow.data.NpyWriter;
import org.difflow.fault.Fault;
import org.difflow.language.ScriptFiles.Unfinished;
import org.difflow.value.SamplesValue;

/**
 * The rows that a run which was killed left in a file. They are of this run if some that are drawn
 * again are the same, bit for bit: the first, and the last that are there.
 */
final class EarlierRows {
  private static final int DRAWN_AGAIN = 16;

  private final SamplesValue samples;
  private final Unfinished file;
  private int rows;
  private double[] first = {};
  private double[] last = {};

  private EarlierRows(SamplesValue samples, Unfinished file) {
    this.samples = samples;
    this.file = file;
  }

  /**
   * Writes the rows that are there.
   *
   * @return how many these are
   * @throws Fault E0535 if they are not of this run
   */
  static int copy(SamplesValue samples, Unfinished file, NpyWriter target) throws IOException {
    EarlierRows earlier = new EarlierRows(samples, file);
    try (InputStream in = file.open()) {
      earlier.survey(new NpyRows(in));
    }
    earlier.requireSameRun();
    try (InputStream in = file.open()) {
      earlier.write(new NpyRows(in), target);
    }
    return earlier.rows;
  }

  private void survey(NpyRows there) throws IOException {
    require(there.shape().equals(List.of((long) samples.count(), (long) samples.dimension())));
    for (Optional<double[]> next = there.next(); next.isPresent(); next = there.next()) {
      last = next.get();
      first = rows == 0 ? last : first;
      rows += last.length / samples.dimension();
    }
  }

  private void requireSameRun() {
    if (rows == 0) {
      return;
    }
    int count = Math.min(DRAWN_AGAIN, first.length / samples.dimension());
    double[] start = Arrays.copyOf(first, count * samples.dimension());
    require(same(samples.range(0, count), start));
    int ending = Math.min(DRAWN_AGAIN, last.length / samples.dimension());
    double[] end =
        Arrays.copyOfRange(last, last.length - ending * samples.dimension(), last.length);
    require(same(samples.range(rows - ending, rows), end));
  }

  private static boolean same(Matrix drawn, double[] written) {
    return Arrays.equals(drawn.values(), written);
  }

  private static void require(boolean ofThisRun) {
    if (!ofThisRun) {
      throw new Fault(
          "E0535",
          "what an earlier run left unfinished is of other samples than these",
          "run without --resume to begin anew");
    }
  }

  private void write(NpyRows there, NpyWriter target) throws IOException {
    for (Optional<double[]> next = there.next(); next.isPresent(); next = there.next()) {
      target.append(next.get());
    }
  }
}
