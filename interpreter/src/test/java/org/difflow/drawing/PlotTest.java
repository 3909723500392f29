package org.difflow.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.difflow.language.Scripts;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plots as scripts ask for them: what the files say, as SVG, in which labels are text. */
class PlotTest {
  private static final String MODELS =
      """
      path VP(beta_min = 0.1, beta_max = 20) {
        time t in [0, 1], data at 0
        B(t)     = beta_min*t + (beta_max - beta_min)*t^2/2
        mu(t)    = exp(-B(t)/2)
        sigma(t) = sqrt(1 - exp(-B(t)))
      }
      let plane = points([[1, 0], [-1, 0.5]])
      let pair  = points([-1, 2])
      let flat  = VP on plane
      let thin  = VP on pair
      let s     = sample(flat, n = 5, with = euler(4), keep = "trajectory")
      let s1    = sample(thin, n = 5, with = euler(4), keep = "trajectory")
      """;

  @TempDir private Path folder;

  private String svg(String plot) throws IOException {
    run(to(plot, "out.svg"));
    return Files.readString(folder.resolve("out.svg"));
  }

  private static String to(String plot, String file) {
    return plot.replaceFirst("\\)$", ", to = \"" + file + "\")");
  }

  private void run(String script) {
    Source source = Source.newBuilder("difflow", MODELS + script, "plot.diff").buildLiteral();
    assertThat(Scripts.run(source, Map.of("difflow.Out", folder.toString())).error()).isEmpty();
  }

  private String error(String script) {
    return Scripts.error(MODELS + script);
  }

  /** Every combination that has a picture, with words that stand on it. */
  private static final List<String> PICTURES =
      List.of(
          "plot(plane) > x[0] x[1]",
          "plot([[1, 2], [3, 4], [5, 6]]) > x[0] x[1]",
          "plot([[1, 2, 3], [4, 5, 6]], kind = scatter(columns = [2, 0])) > x[2] x[0]",
          "plot(s) > x[0] x[1]",
          "plot(moons) > x[0] x[1]",
          "plot(mixture([1, 2], [normal(-2, 1), normal(3, 0.5)])) > x density",
          "plot(cauchy(1)) > x density",
          "plot(s1) > t x",
          "plot(s, kind = scatter) > x[0] x[1]",
          "plot(s, kind = trajectories(most = 2), with = plane) > x[0] x[1] samples data",
          "plot(pair) > x density",
          "plot([1, 2, 2.5]) > x density",
          "plot(normal(0, 1)) > x density",
          "plot(normal([0, 1], 1)) > x[0] x[1] density",
          "plot(s, kind = density(bins = 3), with = plane) > x[0] x[1] density",
          "plot(s1, kind = density(), with = normal(0, 1)) > x density samples law",
          "plot(thin) > t x density",
          "plot(thin, with = s1) > t x density",
          "plot(thin, kind = density(time = 0.5)) > x density",
          "plot(thin, kind = density(time = [0.5, 1])) > x density 't = 0.5' 't = 1'",
          "plot(flat, kind = density(time = 0.5), with = plane) > x[0] x[1] density",
          "plot(flat, kind = field(time = 0.5), with = s) > x[0] x[1] speed",
          "plot(flat, kind = field, time = 0.5) > x[0] x[1] speed",
          "plot(thin, time = [0.5, 1]) > x density 't = 0.5' 't = 1'",
          "plot(thin, kind = field()) > t x speed",
          "plot([3, 1, 2], kind = line()) > 0.5 1.5",
          "plot([[1, 10, 100], [3, 1, 2], [5, 6, 7]], kind = line(log = \"x\"), names = [\"a\","
              + " \"b\"]) > 10 100 a b",
          "plot([VP.mu, VP.sigma], range = [0, 1]) > mu sigma",
          "plot(VP.mu, range = [0.1, 1], kind = line(log = \"xy\")) > 0.1 0.2",
          "plot(x => x^2, range = [0, 2], xlabel = \"time\", title = \"A title\") > time 'A"
              + " title'");

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @Test
  void picturesSayWhatIsDrawn() throws IOException {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < PICTURES.size(); i++) {
      script.append(to(PICTURES.get(i).split(" > ")[0], i + ".svg")).append('\n');
    }
    run(script.toString());
    for (int i = 0; i < PICTURES.size(); i++) {
      String picture = Files.readString(folder.resolve(i + ".svg"));
      WORD.matcher(PICTURES.get(i).split(" > ")[1])
          .results()
          .map(word -> word.group().replace("'", ""))
          .forEach(word -> assertThat(picture).contains(">" + word + "<"));
    }
  }

  @Test
  void aFormulaIsDrawnOverItsOnlySymbol() throws IOException {
    run("sym r > 0\nplot(exp(-r), range = [0, 3], to = \"out.svg\")");
    assertThat(Files.readString(folder.resolve("out.svg"))).contains("<path");
  }

  @Test
  void namesStandInTheLegend() throws IOException {
    assertThat(svg("plot(s, kind = scatter(), with = plane, names = [\"ours\", \"theirs\"])"))
        .contains(">ours<", ">theirs<");
    assertThat(svg("plot([s, s], kind = scatter())")).doesNotContain(">samples<");
  }

  @Test
  void aRangeIsWhatIsShown() throws IOException {
    assertThat(svg("plot(plane, range = [[0, 100], [0, 1000]])")).contains(">80<", ">800<");
  }

  @Test
  void imagesTakeATitleAndARangeOfGreys() throws IOException {
    run(
        "plot([[0, 1, 2, 3]], kind = images(2, 2), range = [0, 2], title = \"Two\", to ="
            + " \"a.png\")");
    BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(image.getRGB(4, 56) & 0xFF).isZero();
    assertThat(image.getRGB(68, 120) & 0xFF).isEqualTo(255);
    assertThat(image.getRGB(4, 120) & 0xFF).isEqualTo(255);
  }

  @Test
  void theSameScriptWritesTheSameBytes() throws IOException {
    run("plot(flat, kind = field(time = 0.5), to = \"a.png\")");
    byte[] first = Files.readAllBytes(folder.resolve("a.png"));
    run("plot(flat, kind = field(time = 0.5), to = \"a.png\")");
    assertThat(Files.readAllBytes(folder.resolve("a.png"))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plot(plane) > E0534",
        "plot(plane, to = \"a.jpg\") > E0533",
        "plot(flat, to = \"a.png\") > E0576",
        "plot(flat, kind = field(), to = \"a.png\") > E0576",
        "plot([[1, 2, 3]], to = \"a.png\") > E0524",
        "plot([[1, 2, 3]], kind = density(), to = \"a.png\") > E0573",
        "plot(plane, kind = scatter(columns = [0, 2]), to = \"a.png\") > E0525",
        "plot(plane, kind = trajectories(), to = \"a.png\") > E0312",
        "plot(plane, kind = field(time = 1), to = \"a.png\") > E0312",
        "plot(plane, kind = images(1, 2), with = plane, to = \"a.png\") > E0575",
        "plot(plane, names = [\"a\", \"b\"], to = \"a.png\") > E0574",
        "plot(plane, range = [2, 1], to = \"a.png\") > E0571",
        "plot(plane, range = 3, to = \"a.png\") > E0312",
        "plot(VP.mu, to = \"a.png\") > E0577",
        "plot([-1, 1], kind = line(log = \"y\"), to = \"a.png\") > E0572",
        "plot([1, 1], kind = line(log = \"z\"), to = \"a.png\") > E0312",
        "plot([1, inf], kind = line(), to = \"a.png\") > E0521",
        "plot(plane, kind = 3, to = \"a.png\") > E0312",
        "plot(flat, kind = field(), time = 0.5, to = \"a.png\") > E0583",
        "plot(plane, kind = scatter, time = 0.5, to = \"a.png\") > E0111",
        "plot(true, to = \"a.png\") > E0312",
        "plot(flat, kind = density(time = 2), to = \"a.png\") > E0410",
      })
  void whatHasNoPictureIsAnErrorOfItsOwn(String row) {
    String[] parts = row.split(" > ");
    assertThat(error(parts[0])).startsWith("error[" + parts[1] + "]");
  }

  @Test
  void samplesWithoutTrajectoryHaveNoWays() {
    String script = "plot(sample(flat, with = euler(2)), kind = trajectories(), to = \"a.png\")";
    assertThat(error(script)).startsWith("error[E0617]");
  }
}
