package org.difflow.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A script of {@code docs/mathematics}, which states one or several numbered formulas. Its head
 * says which and how the script settles them:
 *
 * <pre>
 * ## S0-60: velocity of a Gaussian path
 * # outcome: proved
 * # erratum 12: claim = what the source prints
 * # twin: claim = another wrong formula
 * </pre>
 *
 * @param names the numbers, such as S0-60
 * @param text what they say
 * @param outcome proved or checked
 * @param twins what makes the script wrong
 */
record Statement(Path file, List<String> names, String text, String outcome, List<Twin> twins) {
  static final Path FOLDER = Project.ROOT.resolve("docs/mathematics");

  private static final Pattern TITLE = Pattern.compile("## (S\\d-\\d\\d(?:, S\\d-\\d\\d)*): (.+)");
  private static final Pattern OUTCOME = Pattern.compile("# outcome: (proved|checked)");
  private static final Pattern TWIN = Pattern.compile("# (twin|erratum (\\d+)): ([\\w.]+) = (.+)");

  /**
   * The same script with another expression behind {@code let name =}, which must be refuted.
   *
   * @param erratum the number of the erratum of the sources that prints it, or 0
   */
  record Twin(Path file, int erratum, String name, String expression) {
    private static Twin of(Path file, Matcher found) {
      int erratum = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
      return new Twin(file, erratum, found.group(3), found.group(4));
    }

    @Override
    public String toString() {
      return file.getFileName() + " with " + name + " = " + expression;
    }
  }

  /** All scripts, by name. */
  static List<Statement> all() {
    return Project.filesEnding(".diff").stream()
        .filter(file -> file.getParent().equals(FOLDER))
        .map(Statement::of)
        .toList();
  }

  private static Statement of(Path file) {
    List<String> head = Project.text(file).lines().takeWhile(line -> line.startsWith("#")).toList();
    Matcher title = found(TITLE, head).findFirst().orElseThrow(() -> wrong(file));
    String outcome = found(OUTCOME, head).findFirst().orElseThrow(() -> wrong(file)).group(1);
    List<Twin> twins = found(TWIN, head).map(twin -> Twin.of(file, twin)).toList();
    return new Statement(
        file, Arrays.asList(title.group(1).split(", ")), title.group(2), outcome, twins);
  }

  private static Stream<Matcher> found(Pattern pattern, List<String> lines) {
    return lines.stream().map(pattern::matcher).filter(Matcher::matches);
  }

  private static IllegalStateException wrong(Path file) {
    return new IllegalStateException(file + " lacks a title or an outcome");
  }

  /** All numbers of the documents: S0-01 to S0-81 and so on. */
  static List<String> numbers() {
    int[] counts = {81, 85, 29, 18, 51};
    return IntStream.range(0, counts.length)
        .boxed()
        .flatMap(
            source ->
                IntStream.rangeClosed(1, counts[source])
                    .mapToObj(number -> "S%d-%02d".formatted(source, number)))
        .toList();
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
