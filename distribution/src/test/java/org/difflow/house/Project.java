package org.difflow.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the project, without what builds, scripts and editors leave. */
final class Project {
  /** Tests run in the folder of their module. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Set<String> LEFT_OVERS = Set.of(".git", "target", "out", ".idea", ".vscode");

  private Project() {}

  /** All files whose name has that ending. */
  static List<Path> filesEnding(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  /** All files. */
  static List<Path> files() {
    Walk walk = new Walk();
    try {
      Files.walkFileTree(ROOT, walk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return walk.found.stream().sorted().toList();
  }

  /** The text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isLeftOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isLeftOver(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isLeftOver(Path file) {
      return LEFT_OVERS.contains(file.getFileName().toString());
    }
  }
}
