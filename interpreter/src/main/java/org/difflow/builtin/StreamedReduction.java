package org.difflow.builtin;

import java.util.Arrays;
import org.difflow.sampling.SampleSink;
import org.difflow.sampling.SampleTile;
import org.difflow.value.ArrayValue;
import org.difflow.value.SamplesValue;

/**
 * A reduction of samples as they come: of all their numbers or of each coordinate. The numbers are
 * met in the order in which they stand in memory, so that the result is the same bit for bit.
 */
final class StreamedReduction implements SampleSink {
  private final Reduction reduction;
  private final double[] results;
  private long samples;

  private StreamedReduction(Reduction reduction, int results) {
    this.reduction = reduction;
    this.results = new double[results];
    Arrays.fill(this.results, reduction.start());
  }

  /** One number made of all numbers of the samples. */
  static double ofAll(Reduction reduction, SamplesValue samples) {
    return reduced(new StreamedReduction(reduction, 1), samples, samples.dimension())[0];
  }

  /** For each coordinate the number made of it, as a vector. */
  static ArrayValue ofEach(Reduction reduction, SamplesValue samples) {
    return ArrayValue.vector(
        reduced(new StreamedReduction(reduction, samples.dimension()), samples, 1));
  }

  /**
   * The results at the end.
   *
   * @param each how many numbers of a sample go into one result
   */
  private static double[] reduced(StreamedReduction stream, SamplesValue samples, int each) {
    samples.into(stream);
    return Arrays.stream(stream.results)
        .map(result -> stream.reduction.finish(result, stream.samples * each))
        .toArray();
  }

  @Override
  public void accept(SampleTile tile) {
    double[] values = tile.points().values();
    for (int i = 0; i < values.length; i++) {
      int result = i % results.length;
      results[result] = reduction.step(results[result], values[i]);
    }
    samples += tile.rows();
  }
}
