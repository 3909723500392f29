package org.difflow.benchmark.contest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.difflow.benchmark.page.Durations;
import org.difflow.data.Matrix;

/**
 * What a contender did.
 *
 * @param version of the system, and its flags; or why it is out
 * @param durations of its repetitions, in the order of the rounds; none if it is out
 * @param samples those of the last repetition
 */
record Performance(
    String name, String version, Durations durations, Optional<Matrix> samples, boolean ownNoise) {
  /** How many times as long as the other: the median over the rounds that both took part in. */
  OptionalDouble ratioTo(Performance other) {
    List<Double> mine = durations.seconds();
    List<Double> others = other.durations.seconds();
    return new Durations(
            IntStream.range(0, Math.min(mine.size(), others.size()))
                .mapToObj(round -> mine.get(round) / others.get(round))
                .toList())
        .median();
  }

  /** A checksum: the mean size of a coordinate of a sample. */
  OptionalDouble meanSize() {
    return samples.isEmpty()
        ? OptionalDouble.empty()
        : Arrays.stream(samples.get().values()).map(Math::abs).average();
  }
}
