package org.difflow.language;

import com.oracle.truffle.api.TruffleFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Knows scripts by their ending; a patch, which may also end in {@code .diff}, is none. */
public final class ScriptFileDetector implements TruffleFile.FileTypeDetector {
  private static final List<String> PATCH_STARTS = List.of("diff ", "--- ", "Index: ", "@@ ");

  @Override
  public String findMimeType(TruffleFile file) throws IOException {
    String name = file.getName() == null ? "" : file.getName();
    boolean script = name.endsWith(".difflow") || name.endsWith(".diff") && !isPatch(file);
    return script ? DifflowLanguage.MIME_TYPE : null;
  }

  @Override
  public Charset findEncoding(TruffleFile file) {
    return StandardCharsets.UTF_8;
  }

  private static boolean isPatch(TruffleFile file) throws IOException {
    try (BufferedReader reader = file.newBufferedReader(StandardCharsets.ISO_8859_1)) {
      String first = reader.readLine();
      return first != null && PATCH_STARTS.stream().anyMatch(first::startsWith);
    }
  }
}
