package org.difflow.language;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.difflow.diagnostic.SourceText;
import org.difflow.fault.Fault;

/**
 * The files of a script. Files read are found beside the script that runs, files written go under
 * the output folder; a file that this run wrote is found there first.
 */
public final class ScriptFiles {
  /** What has been written so far of the content of a file. */
  @FunctionalInterface
  public interface Unfinished {
    InputStream open() throws IOException;
  }

  /** Writes the content of a file, and may read again what it has written and flushed. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out, Unfinished written) throws IOException;

    /** The same where an earlier run that was killed left some of it. */
    default void resume(OutputStream out, Unfinished written, Unfinished earlier)
        throws IOException {
      writeTo(out, written);
    }
  }

  /** Reads the content of a file. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  private final Env env;
  private final String outputFolder;
  private final boolean resumes;
  private final Set<TruffleFile> written = new HashSet<>();
  private String scriptFolder = "";

  ScriptFiles(Env env, String outputFolder, boolean resumes) {
    this.env = env;
    this.outputFolder = outputFolder;
    this.resumes = resumes;
  }

  /** Says which script runs: files are read from its folder, or from here if it has none. */
  public void runs(Source script) {
    scriptFolder = folder(script);
  }

  private String folder(Source script) {
    TruffleFile folder =
        script.getPath() == null ? null : env.getPublicTruffleFile(script.getPath()).getParent();
    return folder == null ? "" : folder.getPath();
  }

  /**
   * Reads a file.
   *
   * @throws Fault E0530 if there is none, E0531 if it cannot be read
   */
  public <T> T read(String name, Reading<T> reading) {
    TruffleFile file = found(name);
    try (InputStream in = file.newInputStream()) {
      return reading.from(in);
    } catch (NoSuchFileException e) {
      throw new Fault(
          "E0530",
          "there is no file `" + name + "` to read",
          "it is looked for as " + file.getPath());
    } catch (IOException | SecurityException e) {
      throw new Fault("E0531", "the file `" + name + "` cannot be read: " + reason(e));
    }
  }

  private TruffleFile found(String name) {
    TruffleFile own = resolve(outputFolder, name);
    return written.contains(own.getAbsoluteFile()) ? own : resolve(callingFolder(), name);
  }

  /** The folder of the script whose call this is: an imported file names files beside itself. */
  private String callingFolder() {
    Node call = EncapsulatingNodeReference.getCurrent().get();
    SourceSection section = call == null ? null : call.getEncapsulatingSourceSection();
    return section == null || section.getSource().getPath() == null
        ? scriptFolder
        : folder(section.getSource());
  }

  /**
   * The bytes of a file that {@code main} imports.
   *
   * @param file named from the folder of the main script
   * @throws Fault E0130 if there is none, E0531 if it cannot be read
   */
  public byte[] imported(Source main, String file) {
    TruffleFile found = resolve(folder(main), file);
    try {
      return found.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new Fault(
          "E0130",
          "there is no file `" + file + "` to import",
          "it is looked for as " + found.getPath());
    } catch (IOException | SecurityException e) {
      throw new Fault("E0531", "the file `" + file + "` cannot be read: " + reason(e));
    }
  }

  /** An imported file as a source of its own. */
  public Source source(Source main, SourceText text) {
    TruffleFile beside = resolve(folder(main), nameFrom(main, text));
    return Source.newBuilder(DifflowLanguage.ID, beside)
        .content(text.text())
        .name(text.name())
        .build();
  }

  /** Messages show a file as it is named from the place that the main script is named from. */
  private static String nameFrom(Source main, SourceText text) {
    Path folder = Path.of(main.getName()).getParent();
    return (folder == null ? Path.of(text.name()) : folder.relativize(Path.of(text.name())))
        .toString();
  }

  private TruffleFile resolve(String folder, String name) {
    return folder.isEmpty()
        ? env.getPublicTruffleFile(name)
        : env.getPublicTruffleFile(folder).resolve(name);
  }

  /**
   * Writes a file whole or not at all, its folders made where they are missing.
   *
   * @throws Fault E0532 if it cannot be written
   */
  public void write(String name, Content content) {
    TruffleFile file = resolve(outputFolder, name);
    try {
      createFolders(file);
      if (file.exists() && !file.isRegularFile()) {
        writeInto(file, content, ScriptFiles::nothing);
      } else {
        replace(file, content, resumes ? PartFile.left(file) : Optional.empty());
      }
      written.add(file.getAbsoluteFile());
    } catch (IOException | UncheckedIOException | SecurityException e) {
      throw new Fault("E0532", "the file `" + name + "` cannot be written: " + reason(e));
    }
  }

  /** Beside its place first, so that what fails half way leaves the old file as it was. */
  private static void replace(TruffleFile file, Content content, Optional<TruffleFile> earlier)
      throws IOException {
    TruffleFile part = PartFile.of(file);
    try {
      writeInto(part, resumed(content, earlier), part::newInputStream);
      part.move(file, StandardCopyOption.REPLACE_EXISTING);
      if (earlier.isPresent()) {
        earlier.get().delete();
      }
    } finally {
      if (part.exists()) {
        part.delete();
      }
    }
  }

  private static Content resumed(Content content, Optional<TruffleFile> earlier) {
    return earlier
        .<Content>map(left -> (out, file) -> content.resume(out, file, left::newInputStream))
        .orElse(content);
  }

  private static void writeInto(TruffleFile file, Content content, Unfinished written)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(file.newOutputStream())) {
      content.writeTo(out, written);
    }
  }

  /** What goes into a pipe or a device does not come back. */
  private static InputStream nothing() throws IOException {
    throw new IOException("what was written to it cannot be read");
  }

  /** The messages of these exceptions are often nothing but the name of the file. */
  private static String reason(Exception failure) {
    return switch (failure) {
      case UncheckedIOException unchecked -> reason(unchecked.getCause());
      case AccessDeniedException _ -> "it is not permitted";
      case NoSuchFileException _ -> "its folder does not exist";
      case FileAlreadyExistsException _ -> "a file stands where its folder would be";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static void createFolders(TruffleFile file) throws IOException {
    TruffleFile folder = file.getAbsoluteFile().getParent();
    if (folder != null) {
      folder.createDirectories();
    }
  }
}
