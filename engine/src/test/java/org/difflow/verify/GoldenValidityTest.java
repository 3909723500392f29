package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.RadialPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.difflow.path.RadialLaw;
import org.difflow.symbolic.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GoldenValidityTest {
  private static final GoldenFile FILE = GoldenFile.named("15_validity.json");

  static Stream<JsonNode> declarations() {
    return FILE.cases();
  }

  static Stream<JsonNode> radialDeclarations() {
    return FILE.cases().filter(golden -> kind(golden).equals("radial"));
  }

  private static String kind(JsonNode golden) {
    return golden.get("inputs").get("kind").asString();
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void declarationsAreAcceptedWarnedAboutOrRejected(JsonNode golden) {
    JsonNode expected = golden.get("expected");
    Report report = Verifier.verify(path(golden));

    assertThat(report.status()).isEqualTo(expected.get("status").asString());
    assertThat(report.violations())
        .extracting(Violation::name)
        .containsExactlyInAnyOrderElementsOf(strings(expected.get("violations")));
    if (expected.has("sde_status")) {
      assertThat(report.sdeStatus()).isEqualTo(expected.get("sde_status").asString());
    }
  }

  @ParameterizedTest
  @MethodSource("radialDeclarations")
  void witnessesAreThoseOfTheLaw(JsonNode golden) {
    ConditionalPath path = path(golden);
    Expr psi = ((RadialLaw) path.law()).psi();
    RadialView view = RadialView.of(path, psi, psi.derivative(path.coordinates().radius()));
    for (JsonNode witness : golden.get("expected").get("witnesses")) {
      double value = witness.get("value").asDouble();
      assertThat(found(view, witness)).isCloseTo(value, within(FILE.tolerance(value)));
    }
  }

  private static double found(RadialView view, JsonNode witness) {
    double time = witness.get("t").asDouble();
    return switch (witness.get("what").asString()) {
      case "psi" -> view.mass().at(witness.get("r").asDouble(), time, 1);
      case "psi_r" -> view.shells().at(witness.get("r").asDouble(), time, 1);
      default ->
          view.mass().at(witness.get("r2").asDouble(), time, 1)
              - view.mass().at(witness.get("r1").asDouble(), time, 1);
    };
  }

  private static ConditionalPath path(JsonNode golden) {
    JsonNode inputs = golden.get("inputs");
    return kind(golden).equals("radial")
        ? RadialPaths.inDimension(
            RadialPaths.psi(inputs.get("psi").asString(), inputs.get("lambda").asString()),
            inputs.get("d").asInt())
        : GaussianPaths.path(
            "P",
            inputs.get("mu").asString(),
            inputs.get("sigma").asString(),
            inputs.get("direction").asString().equals("data0") ? DataEnd.LOWER : DataEnd.UPPER);
  }

  private static List<String> strings(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asString).toList();
  }
}
