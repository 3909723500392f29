package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Scripts.Outcome run(String script) throws IOException {
    file("main.diff", script);
    Source source = Source.newBuilder("difflow", folder.resolve("main.diff").toFile()).build();
    return Scripts.run(source, Map.of());
  }

  private String output(String script) throws IOException {
    Scripts.Outcome outcome = run(script);
    assertThat(outcome.error()).isEmpty();
    return outcome.output();
  }

  @Test
  void namesOfAFileAreThoseOfTheScript() throws IOException {
    file(
        "my/paths.diff",
        """
        path Loud(a = 2) {
          time t in [0, 1], data at 1
          mu(t)    = t
          sigma(t) = a*(1 - t)
        }
        fn double(x) = 2*x
        let k = double(21)
        sym r > 0
        print("never")
        assert false
        """);
    assertThat(
            output(
                "import \"my/paths.diff\"\nprint(k, double(2), Loud(a = 3).sigma(0.5), D(r^2, r))"))
        .isEqualTo("42 4 1.5 2*r\n");
  }

  @Test
  void withAsTheyAreMembers() throws IOException {
    file("my.diff", "let k = 1\nfn f(x) = k + x\nlet _hidden = 2\n");
    assertThat(output("import \"my.diff\" as m\nlet k = 5\nprint(m.k, m.f(k), m)"))
        .isEqualTo("1 6 import m\n");
    assertThat(run("import \"my.diff\" as m\nprint(m._hidden)").error()).contains("E0103");
    assertThat(run("import \"my.diff\"\nprint(_hidden)").error()).contains("E0101");
  }

  @Test
  void filesAreFoundBesideTheFileThatNamesThem() throws IOException {
    file("a/one.diff", "import \"../b/two.diff\"\nlet k = two\nfn again() = read()\n");
    file("b/two.diff", "fn read() = csv(\"data.csv\").points[0]\nlet two = read()\n");
    file("b/data.csv", "1,2\n");
    assertThat(output("import \"a/one.diff\"\nprint(k, again())")).isEqualTo("[1, 2] [1, 2]\n");
  }

  @Test
  void aFileRunsOnceHoweverManyImportIt() throws IOException {
    file("base.diff", "let s = normal(0, 1)\n");
    file("left.diff", "import \"base.diff\"\nlet l = s\n");
    file("right.diff", "import \"base.diff\"\nlet r = s\n");
    String script = "import \"left.diff\"\nimport \"right.diff\"\nprint(l == r)";
    assertThat(output(script)).isEqualTo("true\n");
  }

  @Test
  void namesOfItsOwnGoBeforeImportsAndImportsBeforeTheLibrary() throws IOException {
    file("my.diff", "let euler = 1\nlet len = 2\nlet k = 3\n");
    assertThat(output("import \"my.diff\"\nlet k = 4\nprint(euler, len, k)")).isEqualTo("1 2 4\n");
  }

  @Test
  void importsShowInTheWholeFileAndAreNotPassedOn() throws IOException {
    file("inner.diff", "let k = 3\n");
    file("outer.diff", "fn f() = k\nimport \"inner.diff\"\n");
    assertThat(output("print(f())\nimport \"outer.diff\"")).isEqualTo("3\n");
    assertThat(run("import \"outer.diff\"\nprint(k)").error()).contains("E0101");
  }

  @Test
  void aNameOfTwoImportsIsAnErrorOnlyWhereItIsUsed() throws IOException {
    file("one.diff", "let k = 1\nlet a = 1\n");
    file("two.diff", "let k = 2\nlet b = 2\n");
    String both = "import \"one.diff\"\nimport \"two.diff\"\n";
    assertThat(output(both + "print(a, b)")).isEqualTo("1 2\n");
    assertThat(output(both + "let k = 3\nprint(k)")).isEqualTo("3\n");
    assertThat(run(both + "print(k)").error()).contains("E0132", "one.diff", "two.diff");
  }

  @Test
  void samplersAndPathsOfAFileWorkTogether() throws IOException {
    file(
        "own.diff",
        """
        sampler own(steps) {
          grid linear(steps)
          step(x, s, t) { x + (t - s)*velocity(x, s) }
        }
        """);
    String script =
        """
        import "own.diff" as own
        let a = sample(CondOT on points([[1, 2]]), n = 3, with = own.own(4), seed = 2)
        let b = sample(CondOT on points([[1, 2]]), n = 3, with = euler(4), seed = 2)
        print(a.points == b.points)
        """;
    assertThat(output(script)).isEqualTo("true\n");
  }

  @Test
  void librariesHaveTheirFilesAndBuiltinsAsMembers() throws IOException {
    String script =
        """
        import std.samplers as s
        import std.grids as g
        import std.paths as p
        print(sample(p.CondOT on points([[1, 2]]), with = s.heun(grid = g.karras(4))).nfe)
        """;
    assertThat(output(script)).isEqualTo("8\n");
    assertThat(run("import std.samplers as s\nprint(s.karras)").error()).contains("E0103");
  }

  @Test
  void faultsStandInTheFileTheyComeFrom() throws IOException {
    file("lib/wrong.diff", "let a = 1\nlet b = sqrt(-a)\n");
    assertThat(run("import \"lib/wrong.diff\"\nprint(a)").error())
        .contains("E0460", "wrong.diff:2:9");
  }
}
