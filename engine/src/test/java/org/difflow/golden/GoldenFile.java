package org.difflow.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of reference values, laid out as golden/README.md says. */
public final class GoldenFile {
  private final JsonNode root;

  private GoldenFile(JsonNode root) {
    this.root = root;
  }

  public static GoldenFile named(String name) {
    try (InputStream file = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
      return new GoldenFile(JsonMapper.shared().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The inputs that all cases share. */
  public JsonNode inputs() {
    return root.get("inputs");
  }

  public Stream<JsonNode> cases() {
    return StreamSupport.stream(root.get("cases").spliterator(), false);
  }

  /** The tolerance of the file for {@code expected}. */
  public double tolerance(double expected) {
    JsonNode tolerance = root.get("tolerance");
    return tolerance.get("abs").asDouble() + tolerance.get("rel").asDouble() * Math.abs(expected);
  }
}
