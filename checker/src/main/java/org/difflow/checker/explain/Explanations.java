package org.difflow.checker.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All explanations, by their codes. */
public final class Explanations {
  private static final String FOLDER = "/org/difflow/checker/explain/";
  private static final String ENDING = ".md";

  private Explanations() {}

  /** The explanation of a code, in capitals or not. */
  public static Optional<Explanation> of(String code) {
    String page = FOLDER + code.toUpperCase(Locale.ROOT) + ENDING;
    try (InputStream stream = Explanations.class.getResourceAsStream(page)) {
      return Optional.ofNullable(stream).map(Explanations::text).map(Explanation::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes that are explained, in their order. */
  public static List<String> codes() {
    try {
      URI folder = Explanations.class.getResource(FOLDER).toURI();
      return folder.getScheme().equals("jar") ? codesInJar(folder) : codes(Path.of(folder));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the explanations cannot be listed", e);
    }
  }

  private static List<String> codesInJar(URI folder) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return codes(jar.getPath(FOLDER));
    }
  }

  private static List<String> codes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
