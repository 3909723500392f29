package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples that are passed over are those that are read, bit for bit. */
class LazySamplesTest {
  /** 75 MB of numbers, in tiles of 1,024 samples: too many to be held without being asked for. */
  private static final String MANY =
      """
      path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - 0.99*t }
      let model = P on points([linspace(0, 1, 64), linspace(1, 0, 64)])
      fn draw() = sample(model, n = 147_000, with = euler(1), seed = 5)
      let passed = draw()
      let read = draw()
      """;

  @TempDir private Path folder;

  @Test
  void reductionsOfAPassAreThoseOfThePoints() {
    assertThat(
            Scripts.output(
                MANY
                    + """
                    print(mean(passed) == mean(read.points), min(passed) == min(read.points))
                    print(max(abs(mean(passed, axis = 0) - mean(read.points, axis = 0))))
                    print(len(passed), passed.nfe, passed.finish)
                    """))
        .isEqualTo("true true\n0\n147000 1 1\n");
  }

  @Test
  void savingAPassWritesTheBytesOfThePoints() throws IOException {
    String save = MANY + "save(passed, \"passed.npy\")\nsave(read.points, \"read.npy\")";
    assertThat(script(save).error()).isEmpty();
    assertThat(folder.resolve("passed.npy")).hasSameBinaryContentAs(folder.resolve("read.npy"));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aSubsampleOfAPassIsThatOfThePoints() {
    assertThat(
            Scripts.output(
                MANY
                    + """
                    let whole = read.points
                    let a = w2(passed, [linspace(0, 1, 64)], subsample = 50)
                    print(a == w2(whole, [linspace(0, 1, 64)], subsample = 50), a > 0.1)
                    """))
        .isEqualTo(
            """
            subsample: 50 of 147000 points against 1 of 1
            subsample: 50 of 147000 points against 1 of 1
            true true
            """);
  }

  /** About one sample in 75,000 begins beyond 4.2 and becomes nan. */
  @Test
  void aRunThatFailsHalfWayLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("points.npy"), "old");
    String fails =
        """
        sampler failing() { grid [0, 1]; step(x, s, t) { x + sqrt(4.2 - x[0]) } }
        save(sample(model, n = 600_000, with = failing()), "points.npy")
        """;
    assertThat(script(MANY + fails).error()).contains("E0616", "while these samples were drawn");
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private Scripts.Outcome script(String text) {
    return Scripts.run(text, Map.of("difflow.Out", folder.toString()));
  }
}
