package org.difflow.benchmark.contest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;

/**
 * What a contender did.
 *
 * @param version of the system, and its flags; or why it is out
 * @param seconds of its repetitions, in the order of the rounds; none if it is out
 * @param samples those of the last repetition
 */
record Performance(
    String name, String version, List<Double> seconds, Optional<Matrix> samples, boolean ownNoise) {
  /** The median time. */
  OptionalDouble median() {
    return median(seconds);
  }

  double fastest() {
    return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double slowest() {
    return seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** How many times as long as the other: the median over the rounds that both took part in. */
  OptionalDouble ratioTo(Performance other) {
    int rounds = Math.min(seconds.size(), other.seconds.size());
    return median(
        IntStream.range(0, rounds)
            .mapToObj(round -> seconds.get(round) / other.seconds.get(round))
            .toList());
  }

  private static OptionalDouble median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int count = sorted.size();
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2);
  }

  /** A checksum: the mean size of a coordinate of a sample. */
  OptionalDouble meanSize() {
    return samples.isEmpty()
        ? OptionalDouble.empty()
        : Arrays.stream(samples.get().values()).map(Math::abs).average();
  }
}
