package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.RadialPaths;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Radial laws against golden group 01, up to 784 dimensions. */
class GoldenRadialPathsTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("01_radial_paths.json");

  private static final Map<Member, String> QUANTITIES =
      Map.of(
          Member.PSI, "psi",
          Member.TAIL, "one_minus_psi",
          Member.PHI, "phi",
          Member.LOG_PHI, "log_phi",
          Member.VARPHI, "varphi",
          Member.LOG_VARPHI, "log_abs_varphi",
          Member.SPEED, "radial_speed",
          Member.RADIAL_DIVERGENCE, "divergence",
          Member.RADIAL_SCORE, "dlogphi_dr");

  private final Map<String, ConditionalPath> paths = new HashMap<>();

  @Test
  void membersHaveTheirReferenceValues() {
    List<String> found = new ArrayList<>();
    GOLDEN.cases().forEach(golden -> compare(golden, found));

    assertThat(GOLDEN.cases()).hasSize(840);
    assertThat(found).isEmpty();
  }

  private void compare(JsonNode golden, List<String> found) {
    for (Map.Entry<Member, String> quantity : QUANTITIES.entrySet()) {
      JsonNode expected = golden.get("expected").get(quantity.getValue());
      if (!expected.isNull()) {
        double value = value(golden.get("inputs"), quantity.getKey());
        if (!agree(quantity.getValue(), value, expected.asDouble())) {
          found.add(quantity.getKey() + " is " + value + ", not " + expected + ": " + golden);
        }
      }
    }
  }

  /** Small tails are compared by their relative error too, which the file does not ask for. */
  private static boolean agree(String quantity, double value, double expected) {
    double allowed =
        quantity.equals("one_minus_psi") ? 1e-9 * Math.abs(expected) : GOLDEN.tolerance(expected);
    return Math.abs(value - expected) <= allowed;
  }

  private double value(JsonNode inputs, Member member) {
    Matrix r = Matrix.scalar(inputs.get("r").asDouble());
    Matrix t = Matrix.scalar(inputs.get("t").asDouble());
    return path(inputs).evaluate(member, List.of(r, t)).get(0, 0);
  }

  private ConditionalPath path(JsonNode inputs) {
    String psi = inputs.get("psi").asString();
    int dimension = inputs.get("d").asInt();
    return paths.computeIfAbsent(
        psi + dimension, _ -> RadialPaths.inDimension(path(psi), dimension));
  }

  /** The file writes {@code f(s), s = t} where a scale is a function of time. */
  private static ConditionalPath path(String psi) {
    String[] parts = psi.split(", s = ");
    String formula = parts.length == 1 ? psi : parts[0].replaceAll("\\bs\\b", "(" + parts[1] + ")");
    return RadialPaths.until(3, formula);
  }
}
