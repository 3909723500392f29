package org.difflow.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases of a golden file, most often those of one path, laid out as golden/README.md says. */
record GoldenCases(String path, List<JsonNode> cases, double relative, double absolute) {
  /** The Gaussian paths of a golden file, in its order. */
  static Stream<GoldenCases> gaussian(String file) {
    return paths(file, "mu");
  }

  /** The radial paths of a golden file, in its order. */
  static Stream<GoldenCases> radial(String file) {
    return paths(file, "psi");
  }

  /** The paths of which the inputs say {@code law}. */
  private static Stream<GoldenCases> paths(String file, String law) {
    GoldenCases all = of(file, law).matching(inputs -> inputs.has(law));
    return all.cases.stream()
        .map(GoldenCases::pathOf)
        .distinct()
        .map(path -> new GoldenCases(path, all.cases, all.relative, all.absolute))
        .map(one -> one.where("path", one.path));
  }

  /** All cases of a golden file, under a name. */
  static GoldenCases of(String file, String name) {
    JsonNode root = read(file);
    JsonNode tolerance = root.get("tolerance");
    return new GoldenCases(
        name,
        StreamSupport.stream(root.get("cases").spliterator(), false).toList(),
        tolerance.get("rel").asDouble(),
        tolerance.get("abs").asDouble());
  }

  /** The cases among these with that word as an input. */
  GoldenCases where(String input, String word) {
    return matching(inputs -> inputs.get(input).asString().equals(word));
  }

  private GoldenCases matching(Predicate<JsonNode> wanted) {
    List<JsonNode> chosen =
        cases.stream().filter(golden -> wanted.test(golden.get("inputs"))).toList();
    return new GoldenCases(path, chosen, relative, absolute);
  }

  /** The values of an input, each once. */
  List<Integer> distinct(String input) {
    return cases.stream()
        .map(golden -> golden.get("inputs").get(input).asInt())
        .distinct()
        .toList();
  }

  /** All cases of a golden file. */
  static Stream<JsonNode> all(String file) {
    return StreamSupport.stream(read(file).get("cases").spliterator(), false);
  }

  private static JsonNode read(String file) {
    try (InputStream json = GoldenCases.class.getResourceAsStream("/golden/" + file)) {
      return JsonMapper.shared().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pathOf(JsonNode golden) {
    return golden.get("inputs").get("path").asString();
  }

  /** The path of these cases as a script declares it; its clock runs far enough for all. */
  String declaration() {
    JsonNode inputs = cases.getFirst().get("inputs");
    int dataEnd = inputs.get("direction").asString().equals("data0") ? 0 : 1;
    return Schedule.path(
        "[0, %s], data at %d".formatted(lastTime(), dataEnd),
        formula(inputs.get("mu").asString()),
        formula(inputs.get("sigma").asString()));
  }

  private double lastTime() {
    return cases.stream().mapToDouble(golden -> input(golden, "t")[0]).reduce(1, Math::max);
  }

  /** A radial path as a script declares it. */
  String radialDeclaration() {
    String[] parts = cases.getFirst().get("inputs").get("psi").asString().split(", s = ");
    String psi = formula(parts[0]).replace(';', ',');
    String scale = parts.length == 1 ? "" : "s(t) = %s\n".formatted(parts[1]);
    return "path P {\ntime t in [0, %s], data at 0\n%spsi(r, t) = %s\n}\n"
        .formatted(lastTime(), scale, psi.replaceAll("\\bs\\b", "s(t)"));
  }

  private static String formula(String sympy) {
    return sympy.replace("**", "^");
  }

  boolean dataIsFirst() {
    return cases.getFirst().get("inputs").get("direction").asString().equals("data0");
  }

  static double[] input(JsonNode golden, String name) {
    return numbers(golden.get("inputs").get(name));
  }

  /** A number, or those of an array, row by row. */
  static double[] numbers(JsonNode node) {
    return flat(node).toArray();
  }

  private static DoubleStream flat(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).flatMapToDouble(GoldenCases::flat)
        : DoubleStream.of(node.asDouble());
  }

  /** Whether {@code actual} is within the tolerance of the file. */
  boolean agree(double[] actual, double[] expected) {
    if (actual.length != expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      double allowed = absolute + relative * Math.abs(expected[i]);
      boolean same = actual[i] == expected[i]; // infinities too
      if (!same && !(Math.abs(actual[i] - expected[i]) <= allowed)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return path;
  }
}
