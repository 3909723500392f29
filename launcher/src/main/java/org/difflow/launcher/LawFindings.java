package org.difflow.launcher;

import static java.io.OutputStream.nullOutputStream;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.syntax.Name;
import org.graalvm.polyglot.PolyglotException;

/**
 * What the laws of the paths of a script are refused for, found without running it: only its paths
 * and what they are made of are declared.
 */
final class LawFindings {
  /**
   * The codes of laws and time clauses that are refused: whatever else stops a path here is for its
   * run to say.
   */
  private static final Pattern REFUSED =
      Pattern.compile("E02(0[2-9]|1[01]|22|29|52|6[0-9]|7[67])|E058[12]");

  /** What asks for a law has this name in place of a file. */
  private static final String ASKED = "difflow check";

  private LawFindings() {}

  static List<Diagnostic> in(Path file, SourceText text) {
    PathText paths = PathText.of(text);
    return paths.paths().isEmpty() ? List.of() : in(file, paths);
  }

  private static List<Diagnostic> in(Path file, PathText text) {
    try (Difflow session = Difflow.open(Options.DEFAULT, nullOutputStream(), nullOutputStream())) {
      session.declare(file, text.blanked());
      return text.paths().stream()
          .flatMap(path -> refusal(session, path).stream().map(found -> placed(found, text, path)))
          .toList();
    } catch (PolyglotException missing) {
      return List.of();
    }
  }

  /** What is said of the path as a whole stands at its name. */
  private static Diagnostic placed(Diagnostic found, PathText text, Name path) {
    boolean elsewhere =
        found.primary().map(label -> label.source().name().equals(ASKED)).orElse(true);
    return elsewhere ? found.at(text.text(), path.range()) : found;
  }

  /** What a path is refused for; its law is checked when the path is first put on data. */
  static List<Diagnostic> refusal(Difflow session, Name path) {
    try {
      session.enter(ASKED, "let checked = %s on points([[0]])".formatted(path));
      return List.of();
    } catch (PolyglotException refused) {
      List<Diagnostic> found = GuestDiagnostics.of(refused);
      return found.stream().allMatch(LawFindings::isOfLaw) ? found : List.of();
    }
  }

  private static boolean isOfLaw(Diagnostic diagnostic) {
    return REFUSED.matcher(diagnostic.code()).matches();
  }
}
