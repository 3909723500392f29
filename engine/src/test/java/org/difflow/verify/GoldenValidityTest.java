package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.GoldenFile;
import org.difflow.path.DataEnd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GoldenValidityTest {

  static Stream<JsonNode> gaussianDeclarations() {
    return GoldenFile.named("15_validity.json")
        .cases()
        .filter(golden -> golden.get("inputs").get("kind").asString().equals("gaussian"));
  }

  @ParameterizedTest
  @MethodSource("gaussianDeclarations")
  void declarationsAreAcceptedWarnedAboutOrRejected(JsonNode golden) {
    JsonNode inputs = golden.get("inputs");
    JsonNode expected = golden.get("expected");
    Report report =
        Verifier.verify(
            GaussianPaths.path(
                "P",
                inputs.get("mu").asString(),
                inputs.get("sigma").asString(),
                inputs.get("direction").asString().equals("data0")
                    ? DataEnd.LOWER
                    : DataEnd.UPPER));

    assertThat(report.status()).isEqualTo(expected.get("status").asString());
    assertThat(report.sdeStatus()).isEqualTo(expected.get("sde_status").asString());
    assertThat(report.violations())
        .extracting(Violation::name)
        .containsExactlyInAnyOrderElementsOf(strings(expected.get("violations")));
  }

  private static List<String> strings(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asString).toList();
  }
}
