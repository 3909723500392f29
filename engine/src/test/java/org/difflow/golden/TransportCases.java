package org.difflow.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden groups of transport and bridges, which ask different questions {@code q}. */
public final class TransportCases {
  private TransportCases() {}

  /** The cases of a file that ask one question. */
  public static Stream<JsonNode> of(String file, String question) {
    JsonNode group =
        JsonMapper.shared().readTree(TransportCases.class.getResourceAsStream("/golden/" + file));
    return StreamSupport.stream(group.get("cases").spliterator(), false)
        .filter(each -> each.get("inputs").get("q").asString().equals(question));
  }

  /** The normal law of two inputs, a mean and a covariance. */
  public static Normal normal(JsonNode each, String mean, String covariance) {
    JsonNode inputs = each.get("inputs");
    return Normal.withCovariance(matrix(inputs.get(mean)), matrix(inputs.get(covariance)));
  }

  /** A number, a row or a matrix. */
  public static Matrix matrix(JsonNode node) {
    double[] values = numbers(node).toArray();
    int rows = node.isArray() && node.get(0).isArray() ? node.size() : 1;
    return Matrix.of(rows, values.length / rows, values);
  }

  private static DoubleStream numbers(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).flatMapToDouble(TransportCases::numbers)
        : DoubleStream.of(node.asDouble());
  }

  /** Agreement within 1e-12 + 1e-10 of the value, the tolerance of both groups. */
  public static void assertAgrees(Matrix actual, JsonNode expected) {
    double[] values = matrix(expected).values();
    assertThat(actual.values()).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(actual.values()[i])
          .isCloseTo(values[i], within(1e-12 + 1e-10 * Math.abs(values[i])));
    }
  }
}
