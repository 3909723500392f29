package org.difflow.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.fault.Fault;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Utf8;

/**
 * The files that a script imports, and those that they import, each read and checked once. A file
 * is named by its path from the folder of the main script.
 */
public final class ImportedFiles {
  /** Reads a file. */
  @FunctionalInterface
  public interface Reader {
    /**
     * The bytes of a file, named from the folder of the main script.
     *
     * @throws Fault E0130 if there is none
     */
    byte[] read(String file);
  }

  private final String main;
  private final Reader reader;
  private final Environment visible;
  private final Map<String, CheckedScript> checked = new HashMap<>();
  private final List<String> chain = new ArrayList<>();

  private ImportedFiles(String main, Reader reader, Environment visible) {
    this.main = main;
    this.reader = reader;
    this.visible = visible;
  }

  /**
   * What the main script imports.
   *
   * @param main its name as messages show it
   * @param visible what every file sees
   */
  public static Importer of(String main, Reader reader, Environment visible) {
    ImportedFiles files = new ImportedFiles(main, reader, visible);
    String file = Path.of(main).getFileName().toString();
    files.chain.add(file);
    return files.importsOf(file);
  }

  private Importer importsOf(String file) {
    return path -> script(Path.of(file).resolveSibling(path).normalize().toString());
  }

  private CheckedScript script(String file) {
    if (chain.contains(file)) {
      throw circle(file);
    }
    CheckedScript known = checked.get(file);
    if (known == null) {
      chain.add(file);
      known = check(file);
      chain.removeLast();
      // What is wrong with a file is said once, however many import it.
      checked.put(file, known.with(List.of()));
    }
    return known;
  }

  private CheckedScript check(String file) {
    String shown = Path.of(main).resolveSibling(file).normalize().toString();
    ParseResult<SourceText> text = Utf8.decode(shown, reader.read(file));
    CheckedScript script =
        Checker.check(text.tree(), visible, Checker.Mode.FILE, Map.of(), importsOf(file));
    List<Diagnostic> all = new ArrayList<>(text.diagnostics());
    all.addAll(script.diagnostics());
    return script.with(all);
  }

  private Fault circle(String file) {
    String way = String.join(" -> ", chain.subList(chain.indexOf(file), chain.size()));
    return new Fault(
        "E0131",
        "`%s` imports itself: %s -> %s".formatted(file, way, file),
        "move what both need into a file of its own");
  }
}
