package org.difflow.language;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Source;

/** A folder of the test resources with scripts, and what each is expected to say beside it. */
record ScriptFolder(Path path) {
  static ScriptFolder of(String resource) {
    try {
      return new ScriptFolder(Path.of(ScriptFolder.class.getResource(resource).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The scripts by their names without ending, sorted. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".diff"))
          .map(name -> name.replace(".diff", ""))
          .sorted()
          .toList();
    }
  }

  Scripts.Outcome run(String name) throws IOException {
    Path script = path.resolve(name + ".diff");
    String fileName = script.getFileName().toString();
    Source source = Source.newBuilder("difflow", script.toFile()).name(fileName).build();
    return Scripts.run(source, Map.of());
  }

  /** The file {@code name.expected}. */
  Path expected(String name) {
    return path.resolve(name + ".expected");
  }
}
