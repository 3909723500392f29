package org.difflow.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import tools.jackson.databind.JsonNode;

/** Mixtures of normal laws as golden files write them: weight, mean and cov of each part. */
public final class GoldenMixtures {
  private GoldenMixtures() {}

  public static Mixture of(JsonNode parts) {
    List<Normal> laws = new ArrayList<>();
    parts.forEach(part -> laws.add(normal(part)));
    double[] weights =
        StreamSupport.stream(parts.spliterator(), false)
            .mapToDouble(part -> part.get("weight").asDouble())
            .toArray();
    return Mixture.of(weights, laws);
  }

  private static Normal normal(JsonNode part) {
    return Normal.withCovariance(
        Matrix.rowVector(vector(part.get("mean"))), matrix(part.get("cov")));
  }

  public static double[] vector(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  public static Matrix matrix(JsonNode rows) {
    double[] all =
        StreamSupport.stream(rows.spliterator(), false)
            .flatMapToDouble(row -> Arrays.stream(vector(row)))
            .toArray();
    return Matrix.of(rows.size(), all.length / rows.size(), all);
  }
}
