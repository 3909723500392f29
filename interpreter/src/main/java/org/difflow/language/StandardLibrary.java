package org.difflow.language;

import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The scripts that every script sees without an import, in the order in which they load. */
final class StandardLibrary {
  private static final List<String> FILES =
      List.of(
          "samplers/euler.diff",
          "samplers/heun.diff",
          "samplers/rk4.diff",
          "samplers/reverse_sde.diff");

  private final DifflowLanguage language;
  private List<LoadedScript> scripts;

  StandardLibrary(DifflowLanguage language) {
    this.language = language;
  }

  /** The library, loaded on first use. */
  synchronized List<LoadedScript> scripts() {
    if (scripts == null) {
      scripts = load();
    }
    return scripts;
  }

  private List<LoadedScript> load() {
    List<LoadedScript> loaded = new ArrayList<>();
    for (String file : FILES) {
      loaded.add(new ScriptLoader(language).loadLibrary(source(file), loaded));
    }
    return List.copyOf(loaded);
  }

  private static Source source(String file) {
    String text = read("/org/difflow/stdlib/" + file);
    return Source.newBuilder(DifflowLanguage.ID, text, "std/" + file).internal(false).build();
  }

  private static String read(String resource) {
    try (InputStream stream = StandardLibrary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the standard library lacks " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
