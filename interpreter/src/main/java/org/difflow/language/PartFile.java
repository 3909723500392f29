package org.difflow.language;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the content of a file grows until it is whole: beside its place, as {@code
 * FILE.PROCESS-NUMBER.part}. Only a process that was killed leaves one behind.
 */
final class PartFile {
  /** Two runs, or two writings of one run, may be busy with files of the same name. */
  private static final AtomicLong NUMBERS = new AtomicLong();

  private static final Pattern ENDING = Pattern.compile("\\.(\\d+)-\\d+\\.part");

  private PartFile() {}

  static TruffleFile of(TruffleFile file) {
    long process = ProcessHandle.current().pid();
    return file.resolveSibling(
        "%s.%d-%d.part".formatted(file.getName(), process, NUMBERS.incrementAndGet()));
  }

  /** The largest that a process which is gone left of a file. */
  static Optional<TruffleFile> left(TruffleFile file) throws IOException {
    return file.getAbsoluteFile().getParent().list().stream()
        .filter(sibling -> isLeft(file.getName(), sibling.getName()))
        .max(Comparator.comparingLong(PartFile::size));
  }

  private static boolean isLeft(String file, String sibling) {
    if (!sibling.startsWith(file)) {
      return false;
    }
    Matcher ending = ENDING.matcher(sibling.substring(file.length()));
    return ending.matches() && !isAlive(Long.parseLong(ending.group(1)));
  }

  private static boolean isAlive(long process) {
    return ProcessHandle.of(process).isPresent();
  }

  private static long size(TruffleFile file) {
    try {
      return file.size();
    } catch (IOException e) {
      return 0;
    }
  }
}
