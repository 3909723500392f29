package org.difflow.analysis;

import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.difflow.data.Matrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden group of Wasserstein distances. */
final class GoldenDistances {
  private GoldenDistances() {}

  /** The cases of one kind. */
  static Stream<JsonNode> cases(String kind) {
    JsonNode group =
        JsonMapper.shared()
            .readTree(GoldenDistances.class.getResourceAsStream("/golden/10_wasserstein.json"));
    return StreamSupport.stream(group.get("cases").spliterator(), false)
        .filter(each -> each.get("inputs").get("q").asString().equals(kind));
  }

  /** The tolerance of the group: 1e-12 + 1e-10 of the value. */
  static Offset<Double> tolerance(double value) {
    return Assertions.within(1e-12 + 1e-10 * Math.abs(value));
  }

  static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  static Matrix matrix(JsonNode rows) {
    double[] values =
        StreamSupport.stream(rows.spliterator(), false)
            .flatMapToDouble(row -> Arrays.stream(numbers(row)))
            .toArray();
    return Matrix.of(rows.size(), values.length / rows.size(), values);
  }
}
