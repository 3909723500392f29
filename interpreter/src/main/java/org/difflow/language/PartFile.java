package org.difflow.language;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the content of a file grows until it is whole: beside its place, as {@code
 * FILE.PROCESS-MARK.part}. Only a process that was killed leaves one behind.
 */
final class PartFile {
  /** Two runs, or two writings of one run, may be busy with files of the same name. */
  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

  /** Those of this process: in containers an earlier one often had the same number. */
  private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

  private static final Pattern ENDING = Pattern.compile("\\.(\\d+)-[0-9a-f]+\\.part");

  private PartFile() {}

  static TruffleFile of(TruffleFile file) {
    long process = ProcessHandle.current().pid();
    String name = "%s.%d-%x.part".formatted(file.getName(), process, NUMBERS.incrementAndGet());
    OWN.add(name);
    return file.resolveSibling(name);
  }

  /** The largest that a process which is gone left of a file. */
  static Optional<TruffleFile> left(TruffleFile file) throws IOException {
    return file.getAbsoluteFile().getParent().list().stream()
        .filter(sibling -> isLeft(file.getName(), sibling.getName()) && size(sibling) > 0)
        .max(Comparator.comparingLong(PartFile::size));
  }

  private static boolean isLeft(String file, String sibling) {
    if (!sibling.startsWith(file) || OWN.contains(sibling)) {
      return false;
    }
    Matcher ending = ENDING.matcher(sibling.substring(file.length()));
    return ending.matches() && !isOther(Long.parseLong(ending.group(1)));
  }

  /** Whether another process of that number is alive. */
  private static boolean isOther(long process) {
    return process != ProcessHandle.current().pid() && ProcessHandle.of(process).isPresent();
  }

  private static long size(TruffleFile file) {
    try {
      return file.size();
    } catch (IOException e) {
      return 0;
    }
  }
}
