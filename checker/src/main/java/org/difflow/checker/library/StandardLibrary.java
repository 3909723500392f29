package org.difflow.checker.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.Library;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.diagnostic.SourceText;

/**
 * The scripts whose names every script sees without an import. Each declares one name, after which
 * its file is called, and is read and checked when that name is first used.
 */
public final class StandardLibrary implements Library {
  /** Their names by folder, in the order in which they are listed. */
  private static final Map<String, List<String>> FOLDERS = new LinkedHashMap<>();

  static {
    FOLDERS.put(
        "paths", List.of("VP", "SubVP", "VPCosine", "VE", "EDM", "CondOT", "OT", "TrigFlow"));
    FOLDERS.put(
        "schedules",
        List.of(
            "linear_betas",
            "scaled_linear_betas",
            "cosine_betas",
            "sigmoid_betas",
            "abars",
            "zero_terminal_snr"));
    FOLDERS.put(
        "samplers", List.of("euler", "heun", "rk4", "adams2", "reverse_sde", "euler_maruyama"));
  }

  private static final StandardLibrary INSTANCE = new StandardLibrary();

  private final Map<String, CheckedScript> scripts = new ConcurrentHashMap<>();

  private StandardLibrary() {}

  /** What a script sees that declares and imports nothing. */
  public static Environment environment() {
    return Environment.of(INSTANCE);
  }

  /** The names in the order of the list. */
  public static List<String> names() {
    return FOLDERS.values().stream().flatMap(List::stream).toList();
  }

  /** The script that has this scope, if it is one of the library that was used before. */
  public static Optional<CheckedScript> script(Scope scope) {
    return INSTANCE.scripts.values().stream().filter(own -> own.scope() == scope).findFirst();
  }

  @Override
  public Optional<Variable> find(String name) {
    return folder(name).map(folder -> script(folder, name).exports().getFirst());
  }

  @Override
  public Collection<Variable> variables() {
    return names().stream().flatMap(name -> find(name).stream()).toList();
  }

  private static Optional<String> folder(String name) {
    return FOLDERS.entrySet().stream()
        .filter(folder -> folder.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private CheckedScript script(String folder, String name) {
    CheckedScript known = scripts.get(name);
    return known == null ? load(folder, name) : known;
  }

  /** Checking one may ask for others, on another thread: no lock is held meanwhile. */
  private CheckedScript load(String folder, String name) {
    CheckedScript checked = check("std/" + folder + "/" + name + ".diff");
    CheckedScript first = scripts.putIfAbsent(name, checked);
    return first == null ? checked : first;
  }

  private static CheckedScript check(String file) {
    CheckedScript checked = Checker.check(new SourceText(file, read(file)), environment());
    if (checked.hasErrors()) {
      throw new IllegalStateException(file + " has errors: " + checked.diagnostics());
    }
    return checked;
  }

  private static String read(String file) {
    String resource = file.replaceFirst("^std/", "/org/difflow/stdlib/");
    try (InputStream stream = StandardLibrary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the standard library lacks " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
