package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.language.Scripts;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code save} leaves under the output folder, and what reads it back. */
class SaveTest {
  private static final String SAMPLES =
      """
      path OT { time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - 0.99*t }
      let model = OT on points([[0, 1], [2, 3]])
      let s = sample(model, n = 5, with = euler(3), keep = "trajectory")
      """;

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void outputIsNotWhereTheScriptIs() {
    out = folder.resolve("out");
  }

  private Scripts.Outcome run(String script) throws IOException {
    Path file = folder.resolve("save.diff");
    Files.writeString(file, script);
    Source source = Source.newBuilder("difflow", file.toFile()).build();
    return Scripts.run(source, Map.of("difflow.Out", out.toString()));
  }

  private String text(String script, String file) throws IOException {
    assertThat(run(script).error()).isEmpty();
    return Files.readString(out.resolve(file));
  }

  private byte[] bytes(String script, String file) throws IOException {
    assertThat(run(script).error()).isEmpty();
    return Files.readAllBytes(out.resolve(file));
  }

  @Test
  void aTableHasOneRowPerLineUnderItsNames() throws IOException {
    assertThat(text("save([[0.1, 2], [1e-20, -3]], \"a.csv\")", "a.csv"))
        .isEqualTo("0.1,2\n1e-20,-3\n");
    assertThat(text("save([[1, 2]], \"a.csv\", columns = [\"x\", \"y, z\"])", "a.csv"))
        .isEqualTo("x,\"y, z\"\n1,2\n");
    assertThat(text("save([1, 2], \"a.csv\")", "a.csv")).isEqualTo("1\n2\n");
    assertThat(text("save(points([[1, 2]]), \"a.csv\")", "a.csv")).isEqualTo("1,2\n");
    assertThat(text("save(0.5, \"a.csv\")", "a.csv")).isEqualTo("0.5\n");
  }

  @Test
  void rowsMayHoldWords() throws IOException {
    String script =
        """
        let rows = [["euler, plain", 10, true], ["heun", 20, false]]
        save(rows, "a.csv", columns = ["method", "nfe", "ok"])
        """;
    assertThat(text(script, "a.csv"))
        .isEqualTo("method,nfe,ok\n\"euler, plain\",10,true\nheun,20,false\n");
  }

  @Test
  void anythingIsATextAsPrintShowsIt() throws IOException {
    assertThat(text("sym r > 0\nsave(exp(-r)*r, \"a.txt\")", "a.txt")).isEqualTo("r*exp(-r)\n");
    assertThat(text(SAMPLES + "save(verify(OT), \"report.txt\")", "report.txt"))
        .contains("continuity", "proved");
  }

  /** The numbers of an array behind its header, and the shape that this names. */
  private static String array(byte[] npy) {
    int start = 10 + ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
    String header = new String(npy, 10, start - 10, StandardCharsets.US_ASCII);
    double[] numbers = new double[(npy.length - start) / Double.BYTES];
    ByteBuffer.wrap(npy, start, npy.length - start)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asDoubleBuffer()
        .get(numbers);
    String shape = header.replaceAll(".*'shape': (\\([^)]*\\)).*\\s*", "$1");
    return shape + " " + Printed.vector(numbers);
  }

  @Test
  void anArrayHasTheShapeOfItsValue() throws IOException {
    assertThat(array(bytes("save([[1, 2, 3], [4, 5, 6]], \"a.npy\")", "a.npy")))
        .isEqualTo("(2, 3) [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]");
    assertThat(array(bytes("save([1, 0.1], \"a.npy\")", "a.npy"))).isEqualTo("(2,) [1.0, 0.1]");
    assertThat(array(bytes("save(7, \"a.npy\")", "a.npy"))).isEqualTo("() [7.0]");
    assertThat(array(bytes("save(points([3, 4]), \"a.npy\")", "a.npy")))
        .isEqualTo("(2, 1) [3.0, 4.0]");
  }

  @Test
  void aTrajectoryIsAnArrayOverTimeSampleAndCoordinate() throws IOException {
    String script =
        SAMPLES
            + """
            save(s.trajectory, "all.npy")
            save(s, "last.npy")
            print(s.trajectory[0][0, 1])
            print(len(s.times), len(s.trajectory), s.finish == s.times[3], s.nfe, s.seconds >= 0)
            """;
    Scripts.Outcome outcome = run(script);
    assertThat(outcome.error()).isEmpty();
    String all = array(Files.readAllBytes(out.resolve("all.npy")));
    String last = array(Files.readAllBytes(out.resolve("last.npy")));
    assertThat(all).startsWith("(4, 5, 2) [").endsWith(last.substring("(5, 2) [".length()));
    String[] lines = outcome.output().split("\n");
    assertThat(all).contains(", " + lines[0] + ",");
    assertThat(lines[1]).isEqualTo("4 4 true 3 true");
  }

  @Test
  void aFileOfThisRunIsFoundWhereItWasWritten() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "1\n");
    String script =
        """
        print(csv("data.csv").mean)
        save([[5], [7]], "data.csv")
        print(csv("data.csv").mean)
        """;
    assertThat(run(script).output()).isEqualTo("1\n6\n");
    assertThat(run("print(csv(\"data.csv\").mean)").output()).isEqualTo("1\n");
  }

  @Test
  void foldersAreMadeAndNothingElseIsLeft() throws IOException {
    assertThat(text("save([1], \"deep/er/a.csv\")", "deep/er/a.csv")).isEqualTo("1\n");
    try (Stream<Path> files = Files.list(out.resolve("deep/er"))) {
      assertThat(files).containsExactly(out.resolve("deep/er/a.csv"));
    }
  }

  /** The picture turns out impossible when its file would already be open. */
  @Test
  void whatFailsHalfWayLeavesTheOldFile() throws IOException {
    run("plot([1, 2], kind = line(), to = \"a.svg\")");
    String before = Files.readString(out.resolve("a.svg"));
    String error = run("plot([0, 2], kind = line(log = \"y\"), to = \"a.svg\")").error();
    assertThat(error).startsWith("error[E0572]");
    assertThat(out.resolve("a.svg")).hasContent(before);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("a.svg"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "save([1], \"a.xlsx\") > E0533",
        "save(\"word\", \"a.npy\") > E0578",
        "save([[1, 2], [3]], \"a.npy\") > E0578",
        "save(OT, \"a.csv\") > E0578",
        "save([[\"a\", 1], [\"b\"]], \"a.csv\") > E0502",
        "save([[1, 2]], \"a.csv\", columns = [\"x\"]) > E0580",
        "save([[1, 2]], \"a.csv\", columns = 3) > E0312",
        "save([[1, 2]], \"a.npy\", columns = [\"x\", \"y\"]) > E0579",
        "save(normal(0, 1), \"a.npy\") > E0578",
      })
  void whatCannotBeSavedIsAnError(String row) throws IOException {
    String[] parts = row.split(" > ");
    assertThat(run(SAMPLES + parts[0]).error()).startsWith("error[" + parts[1] + "]");
    assertThat(out).doesNotExist();
  }
}
